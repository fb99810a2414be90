import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { freshDatabase } from './parts/database.ts';
import { startProgram } from './parts/served.ts';

/**
 * Compressed JavaScript (gzip -9) on the public pages: what the page itself loads, with everything those modules import
 * at once; and what waking an island and Apollo would add. The aim for the first public page is 130 kB.
 */
const aim = 130_000;
const client = join(import.meta.dirname, '../../../dist/apps/portal/client');

interface Entry {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
}
const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Entry
>;

/** A module and all it imports at once. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  const entry = manifest[key];
  if (!entry || seen.has(entry.file)) return seen;
  seen.add(entry.file);
  for (const each of entry.imports ?? []) withImports(each, seen);
  return seen;
}

const weigh = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 9 }).length, 0);
const keyOf = (source: string) =>
  Object.keys(manifest).find((key) => manifest[key]?.src?.endsWith(source)) ?? '';

const databaseUrl = await freshDatabase('bench_weight');
const api = await startProgram('api', databaseUrl);
try {
  const pages: Record<string, { scripts: number; islands: number; html: number }> = {};
  for (const path of ['/', '/kennis', '/bijeenkomsten', '/organisaties']) {
    const html = await (await fetch(api.url + path)).text();
    const scripts = [...html.matchAll(/<script type="module" src="\/([^"]+)"/g)].map(
      ([, file]) => file ?? '',
    );
    const keys = Object.keys(manifest).filter((key) => scripts.includes(manifest[key]?.file ?? ''));
    const files = new Set(keys.flatMap((key) => [...withImports(key)]));
    const islands = [...html.matchAll(/data-island="/g)].length;
    if (islands > 0) for (const file of withImports(keyOf('browser/wake-island.tsx'))) files.add(file);
    pages[path] = { scripts: weigh(files), islands, html: gzipSync(html, { level: 9 }).length };
  }
  const wake = weigh(withImports(keyOf('browser/wake.ts')));
  const react = weigh(withImports(keyOf('browser/wake-island.tsx')));
  const apollo = weigh(withImports(keyOf('browser/live-frame.tsx')));
  const first = pages['/']?.scripts ?? Number.POSITIVE_INFINITY;
  console.log(
    JSON.stringify(
      { bench: 'weight', unit: 'bytes, gzip -9', aim, pages, parts: { wake, react, apollo } },
      null,
      2,
    ),
  );
  if (first > aim) process.exitCode = 1;
} finally {
  await api.stop();
}
