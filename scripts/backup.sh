#!/usr/bin/env bash
# Backs up the whole newsroom into one file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'USAGE'
scripts/backup.sh FILE

Backs up the database of DATABASE_URL, or the embedded one of DATA_DIR, into FILE.

The file is a dump of pg_dump (custom format, everything is in it) where a pg_dump is found that is as
new as the server: in PATH, in the usual folders, or the one that PG_DUMP names. The embedded PostgreSQL
has none. Without one, or with --archive, the file is the archive of "npm run export": the same, but
without passwords, sessions and waiting jobs.

Both come back with scripts/restore.sh. Keep the file safe; it holds names, notes and addresses.
USAGE
}

fail() {
  echo "backup: $*" >&2
  exit 1
}

# The folder of PostgreSQL's programs whose pg_dump is the newest of those that are at least of version $1.
find_programs() {
  local wanted=$1 best='' best_version=0 candidate version
  for candidate in "${PG_DUMP:-}" "$(command -v pg_dump || true)" /usr/lib/postgresql/*/bin/pg_dump \
    /usr/local/lib/postgresql/*/bin/pg_dump /usr/pgsql-*/bin/pg_dump \
    /opt/homebrew/opt/postgresql@*/bin/pg_dump /opt/homebrew/opt/libpq/bin/pg_dump; do
    [[ -n $candidate && -x $candidate ]] || continue
    version=$("$candidate" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/') || continue
    if [[ $version =~ ^[0-9]+$ ]] && ((version >= wanted && version > best_version)); then
      best=$candidate
      best_version=$version
    fi
  done
  printf '%s' "$best"
}

way=dump
file=''
for word in "$@"; do
  case $word in
    -h | --help) usage && exit 0 ;;
    --archive) way=archive ;;
    -*) usage >&2 && exit 2 ;;
    *) [[ -z $file ]] || { usage >&2 && exit 2; }
      file=$word ;;
  esac
done
[[ -n $file ]] || { usage >&2 && exit 2; }
[[ -d $(dirname "$file") ]] || fail "there is no folder $(dirname "$file")."

# The embedded database is started for the time being, unless npm start has it running.
[[ -n ${DATABASE_URL:-} ]] || exec node scripts/with-database.mjs run scripts/backup.sh "$@"

umask 077
if [[ $way == dump ]]; then
  server=$(node scripts/postgres/ask.mjs major) || fail "the database does not answer."
  pg_dump=$(find_programs "$server")
  if [[ -z $pg_dump ]]; then
    echo "backup: no pg_dump of version $server or later is here, so this is an archive, without passwords." >&2
    way=archive
  fi
fi

part="$file.part-$$"
trap 'rm -f "$part"' EXIT
if [[ $way == dump ]]; then
  addresses=$(node scripts/postgres/ask.mjs exports)
  (
    eval "$addresses"
    "$pg_dump" --format=custom --no-owner --file="$part"
  ) || fail "pg_dump failed (its words are above)."
  # A dump whose table of contents can't be read is none.
  "$(dirname "$pg_dump")/pg_restore" --list "$part" >/dev/null || fail "the dump can't be read."
  how="by $("$pg_dump" --version | head -n 1)"
else
  node scripts/with-database.mjs export "$part" >/dev/null 2>"$part.log" || {
    cat "$part.log" >&2
    rm -f "$part.log"
    fail "the export failed (its words are above)."
  }
  rm -f "$part.log"
  how="as an archive of npm run export"
fi
mv "$part" "$file"
echo "backup: $file, $(wc -c <"$file" | tr -d ' ') bytes, $how."
