#!/usr/bin/env bash
# A backup that was never restored is a hope. This one is restored, checked, and thrown away.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

usage() {
  cat <<'USAGE'
scripts/drill.sh [--archive]

Backs up the database of DATABASE_URL (or the embedded one), restores it into a PostgreSQL that is made
for this and removed afterwards, and checks the copy: the whole trail, the original's newest signed
checkpoint, the number of rows in each table. Ends with what was proved and how long it took; exit 1
when anything does not hold. Run it every month, or from cron.
USAGE
}

fail() {
  echo "drill: $*" >&2
  exit 1
}

archive=()
case ${1:-} in
  '') ;;
  --archive) archive=(--archive) ;;
  -h | --help) usage && exit 0 ;;
  *) usage >&2 && exit 2 ;;
esac
[[ $# -le 1 ]] || { usage >&2 && exit 2; }

[[ -n ${DATABASE_URL:-} ]] || exec node scripts/with-database.mjs run scripts/drill.sh "$@"

work=$(mktemp -d)
keeper=''
remove() {
  # The scratch cluster ends, and is removed, when its keeper's input closes.
  exec 9>&- || true
  [[ -z $keeper ]] || wait "$keeper" || true
  rm -rf "$work"
}
trap remove EXIT

# Programs are built once here, and not by each step.
node scripts/with-database.mjs run true 2>"$work/build.log" || {
  cat "$work/build.log" >&2
  fail "the database can't be reached."
}
major=$(node scripts/postgres/ask.mjs major)

began=$(date +%s)
node scripts/postgres/ask.mjs checkpoint >"$work/checkpoint.json"
node scripts/postgres/ask.mjs counts >"$work/before"
scripts/backup.sh ${archive[@]+"${archive[@]}"} "$work/backup"
node scripts/postgres/ask.mjs counts >"$work/after"
backed=$(date +%s)

kind=embedded
((major <= 18)) || kind=system
mkfifo "$work/input"
node scripts/postgres/scratch.mjs "$kind" <"$work/input" >"$work/scratch" 2>"$work/scratch.log" &
keeper=$!
exec 9>"$work/input"
until [[ -s $work/scratch ]]; do
  kill -0 "$keeper" 2>/dev/null || { cat "$work/scratch.log" >&2 && fail "no scratch PostgreSQL."; }
  sleep 0.2
done
copy=$(node -e 'console.log(JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8")).url)' "$work/scratch")
scripts/restore.sh "$work/backup" "$copy" >"$work/restore.log" 2>&1 9>&- || {
  cat "$work/restore.log" >&2
  fail "the backup does not come back."
}
restored=$(date +%s)

checkpoint="no checkpoint was signed yet"
kept=()
if [[ -s $work/checkpoint.json ]]; then
  kept=(--checkpoint "$work/checkpoint.json")
  number=$(sed -E 's/.*"number" ?: ?([0-9]+).*/\1/' "$work/checkpoint.json")
  checkpoint="checkpoint $number of the original stands in it"
fi
held=$(DATABASE_URL=$copy node scripts/with-database.mjs audit-verify ${kept[@]+"${kept[@]}"}) ||
  fail "the trail of the copy does not hold."

# What does not travel in an archive.
without=()
[[ $(head -c 2 "$work/backup" | od -An -tx1 | tr -d ' ') != 1f8b ]] || without=(api_key credential two_factor source_secret notice webhook webhook_delivery webhook_waiting)
DATABASE_URL=$copy node scripts/postgres/ask.mjs counts ${without[@]+"${without[@]}"} >"$work/copy"

# People may have worked on meanwhile: a count lies between the one before the backup and the one after.
compared=$(awk -v skip=" ${without[*]-} " '
  FILENAME == ARGV[1] { low[$1] = high[$1] = $2; next }
  FILENAME == ARGV[2] { if ($2 < low[$1]) low[$1] = $2; if ($2 > high[$1]) high[$1] = $2; next }
  { seen[$1] = 1; rows += $2; tables++
    if (!($1 in low) || $2 < low[$1] || $2 > high[$1]) { print $1 " has " $2 " rows in the copy" > "/dev/stderr"; bad = 1 } }
  END {
    for (name in low) if (!(name in seen) && index(skip, " " name " ") == 0) { print name " is not in the copy" > "/dev/stderr"; bad = 1 }
    if (bad) exit 1
    print tables " tables with " rows " rows"
  }' "$work/before" "$work/after" "$work/copy") || fail "the copy does not have what the original has."
ended=$(date +%s)

echo "$held"
echo "The drill holds: a backup of PostgreSQL $major came back, $checkpoint, $compared are the same."
echo "It took $((ended - began)) s: backup $((backed - began)), restore $((restored - backed)), checks $((ended - restored))."
