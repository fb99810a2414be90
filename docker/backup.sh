#!/bin/sh
# Writes the database and the files that people sent to one archive in backups/. It has its name once it is whole.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p backups
file="backups/verbonden-$(date -u +%Y%m%dT%H%M%SZ).tar.gz"
trap 'rm -f "$file.part"' EXIT
docker compose exec -T api node dist/apps/cli/main.js backup write - > "$file.part"
gzip -t "$file.part"
mv "$file.part" "$file"
echo "$PWD/$file"
