import { readFileSync } from 'node:fs';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly src?: string;
}

/** Where the browser's files are: their names carry a hash of their content. */
export interface Assets {
  readonly wake: string;
  readonly wakeIsland: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly icon: string;
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
  };
}
