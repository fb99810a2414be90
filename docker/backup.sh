#!/bin/sh
# Writes the whole database to one file in backups/, and keeps it only when it can be read back.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p backups
file="backups/verbonden-$(date -u +%Y%m%dT%H%M%SZ).dump"
trap 'rm -f "$file.part"' EXIT
docker compose exec -T postgres pg_dump -U verbonden -d verbonden -Fc > "$file.part"
docker compose exec -T postgres pg_restore --file=/dev/null < "$file.part"
mv "$file.part" "$file"
echo "$PWD/$file"
