#!/bin/sh
# Writes the whole database to one file in backups/, and the files that people sent beside it; keeps them only when they
# can be read back. With S3_URL the files are there, and are kept there.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p backups
file="backups/verbonden-$(date -u +%Y%m%dT%H%M%SZ).dump"
trap 'rm -f "$file.part" "${file%.dump}.files.tar.part"' EXIT
docker compose exec -T postgres pg_dump -U verbonden -d verbonden -Fc > "$file.part"
docker compose exec -T postgres pg_restore --file=/dev/null < "$file.part"
mv "$file.part" "$file"
files="${file%.dump}.files.tar"
docker compose exec -T api tar -C /data/files -cf - . > "$files.part"
tar -tf "$files.part" > /dev/null
mv "$files.part" "$files"
echo "$PWD/$file"
echo "$PWD/$files"
