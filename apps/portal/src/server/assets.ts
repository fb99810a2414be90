import { readFileSync } from 'node:fs';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Where the browser's files are: their names carry a hash of their content. */
export interface Assets {
  readonly wake: string;
  readonly wakeIsland: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly icon: string;
  /** Every script of a page with these islands, for a device that keeps it. */
  filesOf(islands: readonly { readonly name: string; readonly live: boolean }[]): readonly string[];
}

/** Read once from the client build beside this bundle. */
export const assets: Assets = readAssets(new URL('../client/.vite/manifest.json', import.meta.url));

function readAssets(manifestFile: URL): Assets {
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, ManifestEntry>;
  const files = Object.values(manifest);
  const path = (name: string) => {
    const entry = files.find((each) => each.src?.endsWith(name));
    if (!entry) throw new Error(`the client build lacks ${name}`);
    return `/${entry.file}`;
  };
  const css = [...new Set(files.flatMap((each) => [...(each.css ?? []), each.file]))].filter((file) =>
    file.endsWith('.css'),
  );
  return {
    wake: path('browser/wake.ts'),
    wakeIsland: path('browser/wake-island.tsx'),
    styles: css.map((file) => `/${file}`),
    fonts: files
      .filter((each) => /latin-(wght|opsz)-normal.*\.woff2$/.test(each.file) && !/-ext-/.test(each.file))
      .map((each) => `/${each.file}`),
    icon: '/assets/icon.svg',
    filesOf: (islands) => filesOf(manifest, islands),
  };
}

/** The scripts of islands with all they import at once, and what an island itself asks for later, such as a scanner. */
function filesOf(
  manifest: Readonly<Record<string, ManifestEntry>>,
  islands: Parameters<Assets['filesOf']>[0],
): readonly string[] {
  const found = new Set<string>();
  const keyOf = (name: string) =>
    Object.keys(manifest).find((key) => manifest[key]?.src?.endsWith(name)) ?? '';
  const add = (key: string, withLater: boolean) => {
    const entry = manifest[key];
    if (!entry || found.has(entry.file)) return;
    found.add(entry.file);
    for (const each of entry.imports ?? []) add(each, false);
    for (const each of withLater ? (entry.dynamicImports ?? []) : []) add(each, false);
  };
  for (const name of ['wake.ts', 'on-device.ts']) add(keyOf(`browser/${name}`), false);
  if (islands.length > 0) {
    for (const name of ['browser/wake-island.tsx', 'src/messages.ts']) add(keyOf(name), false);
  }
  if (islands.some(({ live }) => live)) add(keyOf('browser/live-frame.tsx'), true);
  for (const { name } of islands) add(keyOf(`/${name}.island.tsx`), true);
  return [...found].filter((file) => file.endsWith('.js')).map((file) => `/${file}`);
}
