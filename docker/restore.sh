#!/bin/sh
# Puts a backup in the place of what the database holds now. A backup that cannot be read changes nothing.
set -eu
[ -r "${1:-}" ] || { echo "Which backup? sh restore.sh backups/verbonden-….dump" >&2; exit 1; }
exec 3< "$1"
# Files are never written over: putting them back adds what is missing.
files="${1%.dump}.files.tar"
if [ -r "$files" ]; then exec 4< "$files"; else exec 4< /dev/null; fi
cd "$(dirname "$0")"
inside() { docker compose exec -T "$@" < /dev/null; }
inside postgres dropdb -U verbonden --if-exists restored
inside postgres createdb -U verbonden -T template0 restored
docker compose exec -T postgres pg_restore -U verbonden -d restored --single-transaction <&3
if [ -r "/proc/self/fd/4" ] && [ -s /proc/self/fd/4 ]; then docker compose exec -T api tar -C /data/files -xf - <&4; fi
# Now it is read whole: a short pause, then people find what was in it. `up` also brings an older backup up to date.
trap 'docker compose up -d' EXIT
docker compose stop caddy api portal worker
inside postgres psql -q -U verbonden -d postgres -v ON_ERROR_STOP=1 \
  -c 'DROP DATABASE verbonden WITH (FORCE)' -c 'ALTER DATABASE restored RENAME TO verbonden'
# The plan is in the database; the queues are filled from it again.
inside valkey valkey-cli flushall
