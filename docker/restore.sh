#!/bin/sh
# Puts a backup in the place of what the database holds now. A backup that cannot be read whole changes nothing.
set -eu
[ -r "${1:-}" ] || { echo "Which backup? sh restore.sh backups/verbonden-….tar.gz" >&2; exit 1; }
exec 3< "$1"
cd "$(dirname "$0")"
inside() { docker compose exec -T "$@" < /dev/null; }
# Into a database beside the present one first, each table compared with what the backup says of it.
inside postgres dropdb -U verbonden --if-exists --force restored
inside postgres createdb -U verbonden -T template0 restored
docker compose exec -T api sh -c 'DATABASE_URL="${DATABASE_URL%/*}/restored" exec node dist/apps/cli/main.js backup restore -' <&3
# Who was erased since comes back with a backup, and is erased again before anybody sees it. The list of who was erased
# holds ids only; a database that is lost, or older than that list, has none.
erased=$(mktemp)
inside api node dist/apps/cli/main.js account erased > "$erased" || :
docker compose exec -T api sh -c \
  'export DATABASE_URL="${DATABASE_URL%/*}/restored"; node dist/apps/cli/main.js migrate && exec node dist/apps/cli/main.js account erase-again' \
  < "$erased"
rm -f "$erased"
# Now it is whole: a short pause, then people find what was in it.
trap 'docker compose up -d' EXIT
docker compose stop caddy api portal worker
inside postgres psql -q -U verbonden -d postgres -v ON_ERROR_STOP=1 \
  -c 'DROP DATABASE verbonden WITH (FORCE)' -c 'ALTER DATABASE restored RENAME TO verbonden'
# The plan is in the database; the queues are filled from it again.
inside valkey valkey-cli flushall
