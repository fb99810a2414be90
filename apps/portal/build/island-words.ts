import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** A piece of the browser build, as far as it matters for the words in it. */
export interface Piece {
  readonly name: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** Where the build leaves the words of the islands, for the server. */
export const wordsFile = '.vite/words.json';

/**
 * Notes which texts each island can say. A page in English then brings the English of the islands that are on it, a few
 * kilobytes at most, and the browser never asks for all English that there is.
 */
export function islandWords(): Plugin {
  return {
    name: 'island-words',
    generateBundle(_, bundle) {
      const pieces = new Map(
        Object.values(bundle).flatMap((each) =>
          each.type === 'chunk' ? [[each.fileName, each] as const] : [],
        ),
      );
      const source = JSON.stringify(wordsOfIslands(pieces, allDutch()));
      this.emitFile({ type: 'asset', fileName: wordsFile, source });
    },
  };
}

/** The texts that each island can say: those in its own code and in all that it brings along, at once or later. */
export function wordsOfIslands(
  pieces: ReadonlyMap<string, Piece>,
  dutch: readonly string[],
): Record<string, readonly string[]> {
  const said = new Map([...pieces].map(([file, { code }]) => [file, textsIn(code, dutch)]));
  return Object.fromEntries(
    [...pieces]
      .filter(([, { name }]) => name.endsWith('.island'))
      .map(([file, { name }]) => [
        name.slice(0, -'.island'.length),
        [...new Set([...inReach(file, pieces)].flatMap((each) => said.get(each) ?? []))].sort(),
      ]),
  );
}

function inReach(file: string, pieces: ReadonlyMap<string, Piece>, seen = new Set<string>()): Set<string> {
  const piece = pieces.get(file);
  if (!piece || seen.has(file)) return seen;
  seen.add(file);
  for (const each of [...piece.imports, ...piece.dynamicImports]) inReach(each, pieces, seen);
  return seen;
}

/** A text stands in built code between some kind of quotes, with signs escaped or not. */
function textsIn(code: string, dutch: readonly string[]): string[] {
  const plain = code.replace(/\\(['"`$])/g, '$1').replaceAll('\\n', '\n');
  return dutch.filter((text) =>
    [`"${text}"`, `'${text}'`, `\`${text}\``].some((written) => plain.includes(written)),
  );
}

function allDutch(): string[] {
  const root = join(import.meta.dirname, '../../..');
  const catalogues = globSync(['apps/portal/src/**/messages.en.json', 'libs/**/src/**/messages.en.json'], {
    cwd: root,
  });
  const read = (file: string) =>
    JSON.parse(readFileSync(join(root, file), 'utf8')) as Readonly<Record<string, string>>;
  return [...new Set(catalogues.flatMap((file) => Object.keys(read(file))))];
}
