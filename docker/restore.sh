#!/bin/sh
# Puts a backup in the place of what the database holds now. A backup that cannot be read whole changes nothing.
set -eu
[ -r "${1:-}" ] || { echo "Which backup? sh restore.sh backups/verbonden-….tar.gz" >&2; exit 1; }
exec 3< "$1"
cd "$(dirname "$0")"
# Into a database beside the present one first; who was erased since is erased again before it takes the other's name.
# With a database that is lost its list of who was erased is lost as well: put that of the newest backup back by
# `account erased` and `account erase-again`.
docker compose run --rm -T migrate node dist/apps/cli/main.js backup restore --replace - <&3
# The plan is in the database; the queues are filled from it again.
docker compose exec -T valkey valkey-cli flushall < /dev/null
docker compose restart api portal worker
