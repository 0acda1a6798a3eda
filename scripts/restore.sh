#!/usr/bin/env bash
# Brings a newsroom back out of its backup, into a database that has nothing in it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'USAGE'
scripts/restore.sh FILE postgresql://USER:PASSWORD@HOST:5432/NAME

Restores FILE, of scripts/backup.sh or of "npm run export", into the database NAME. It is made when it
is missing and must be empty otherwise: nothing that is there is ever overwritten. Then the newest
migrations are applied and the trail is verified.

USER owns the database, and makes two roles where the cluster has none yet (CREATEROLE). With LOG_KEY
(and LOG_KEYS_BEFORE) the checkpoints are compared with your own key. PG_RESTORE names the program to use.
USAGE
}

fail() {
  echo "restore: $*" >&2
  exit 1
}

[[ ${1:-} != -h && ${1:-} != --help ]] || { usage && exit 0; }
[[ $# -eq 2 ]] || { usage >&2 && exit 2; }
file=$1
export DATABASE_URL=$2
[[ $DATABASE_URL =~ ^postgres(ql)?:// ]] || { usage >&2 && exit 2; }
[[ -f $file ]] || fail "there is no file $file."

# The newest pg_restore reads the dumps of every pg_dump before it.
newest_pg_restore() {
  local best='' best_version=0 candidate version
  for candidate in "${PG_RESTORE:-}" "$(command -v pg_restore || true)" \
    /usr/lib/postgresql/*/bin/pg_restore /usr/local/lib/postgresql/*/bin/pg_restore \
    /usr/pgsql-*/bin/pg_restore /opt/homebrew/opt/postgresql@*/bin/pg_restore \
    /opt/homebrew/opt/libpq/bin/pg_restore; do
    [[ -n $candidate && -x $candidate ]] || continue
    version=$("$candidate" --version 2>/dev/null | sed -E 's/^[^0-9]*([0-9]+).*/\1/') || continue
    if [[ $version =~ ^[0-9]+$ ]] && ((version > best_version)); then
      best=$candidate
      best_version=$version
    fi
  done
  printf '%s' "$best"
}

case $(head -c 5 "$file" | od -An -tx1 | tr -d ' \n') in
  5047444d50) way=dump ;;
  1f8b*) way=archive ;;
  *) fail "$file is neither a dump in custom format nor an archive of npm run export." ;;
esac

node scripts/postgres/ask.mjs prepare || fail "nothing was restored."
if [[ $way == dump ]]; then
  pg_restore=$(newest_pg_restore)
  [[ -n $pg_restore ]] || fail "no pg_restore is here; PG_RESTORE can name one."
  addresses=$(node scripts/postgres/ask.mjs exports)
  (
    eval "$addresses"
    "$pg_restore" --no-owner --exit-on-error --single-transaction --dbname="$PGDATABASE" "$file"
  ) || fail "pg_restore failed (its words are above), and nothing was restored."
else
  node scripts/with-database.mjs import "$file" >/dev/null || fail "nothing was imported."
fi
node scripts/with-database.mjs audit-verify || fail "the data is there, but the trail does not hold."
echo "restore: $file is back. Point DATABASE_URL at it and start."
