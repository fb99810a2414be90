#!/bin/sh
# Puts a backup in the place of what the database holds now. A backup that cannot be read changes nothing.
set -eu
[ -r "${1:-}" ] || { echo "Which backup? sh restore.sh backups/verbonden-….dump" >&2; exit 1; }
exec 3< "$1"
cd "$(dirname "$0")"
inside() { docker compose exec -T "$@" < /dev/null; }
inside postgres dropdb -U verbonden --if-exists restored
inside postgres createdb -U verbonden -T template0 restored
docker compose exec -T postgres pg_restore -U verbonden -d restored --single-transaction <&3
# Now it is read whole: a short pause, then people find what was in it. `up` also brings an older backup up to date.
trap 'docker compose up -d' EXIT
docker compose stop caddy api portal worker
inside postgres psql -q -U verbonden -d postgres -v ON_ERROR_STOP=1 \
  -c 'DROP DATABASE verbonden WITH (FORCE)' -c 'ALTER DATABASE restored RENAME TO verbonden'
# The plan is in the database; the queues are filled from it again.
inside valkey valkey-cli flushall
