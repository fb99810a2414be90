import { readFileSync } from 'node:fs';
import { type Assets, assetsOf, type Manifest } from './built-files';

/** Read once from the client build beside this bundle. */
export const assets: Assets = assetsOf(
  read<Manifest>('../client/.vite/manifest.json'),
  read<Record<string, readonly string[]>>('../client/.vite/words.json'),
);

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
}
