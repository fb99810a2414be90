interface ManifestEntry {
  readonly file: string;
  readonly name?: string;
  readonly css?: readonly string[];
  readonly src?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** What the browser build says about its files, by a name of its own for each. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** An island as far as it matters for what it brings along. */
interface Woken {
  readonly name: string;
  readonly live: boolean;
}

/** Where the browser's files are: their names carry a hash of their content. */
export interface Assets {
  readonly wake: string;
  readonly wakeIsland: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
  readonly icon: string;
  /**
   * Every file that waking these islands takes, so that the browser fetches all at once: found by themselves they would
   * come one after the other.
   */
  readonly modulesOf: (islands: readonly Woken[]) => readonly string[];
  /** Every script of a page with these islands, for a device that keeps it: also what an island asks for later, a scanner. */
  readonly filesOf: (islands: readonly Woken[]) => readonly string[];
  /** The texts (Dutch) that these islands can say. */
  readonly wordsOf: (islands: readonly Woken[]) => readonly string[];
}

/** What the build's own account says about its files. @throws Error when it lacks one that every page needs */
export function assetsOf(manifest: Manifest, words: Readonly<Record<string, readonly string[]>>): Assets {
  const files = Object.values(manifest);
  const entry = (belongs: (each: ManifestEntry) => boolean, what: string): ManifestEntry => {
    const found = files.find(belongs);
    if (!found) throw new Error(`the client build lacks ${what}`);
    return found;
  };
  const source = (name: string) => entry((each) => each.src?.endsWith(name) === true, name);
  const wakeIsland = source('browser/wake-island.tsx');
  const liveFrame = source('browser/live-frame.tsx');
  const css = [...new Set(files.flatMap((each) => [...(each.css ?? []), each.file]))].filter((file) =>
    file.endsWith('.css'),
  );
  const path = ({ file }: ManifestEntry) => `/${file}`;
  const modulesOf = (islands: readonly Woken[]): ReadonlySet<ManifestEntry> => {
    const all = new Set<ManifestEntry>();
    if (islands.length === 0) return all;
    withImports(wakeIsland, manifest, all);
    if (islands.some(({ live }) => live)) withImports(liveFrame, manifest, all);
    for (const { name } of islands) {
      // What several islands share has no source of its own, but keeps the name of the one that it was made for.
      const own = entry((each) => each.name === `${name}.island`, `the island ${name}`);
      withImports(own, manifest, all);
    }
    return all;
  };
  return {
    wake: path(source('browser/wake.ts')),
    wakeIsland: path(wakeIsland),
    styles: css.map((file) => `/${file}`),
    fonts: files
      .filter((each) => /latin-(wght|opsz)-normal.*\.woff2$/.test(each.file) && !/-ext-/.test(each.file))
      .map(path),
    icon: '/assets/icon.svg',
    modulesOf: (islands) => [...modulesOf(islands)].map(path),
    filesOf(islands) {
      const all = new Set(modulesOf(islands));
      withImports(source('browser/wake.ts'), manifest, all);
      for (const later of [...all].flatMap(({ dynamicImports }) => dynamicImports ?? [])) {
        // Every island can be asked for by the one that wakes them; a page keeps its own.
        const found = manifest[later];
        if (found && !/\.island$/.test(found.name ?? '')) withImports(found, manifest, all);
      }
      return [...all].map(path).filter((file) => file.endsWith('.js'));
    },
    wordsOf: (islands) => [...new Set(islands.flatMap(({ name }) => words[name] ?? []))],
  };
}

function withImports(entry: ManifestEntry, manifest: Manifest, all: Set<ManifestEntry>): void {
  if (all.has(entry)) return;
  all.add(entry);
  for (const name of entry.imports ?? []) {
    const imported = manifest[name];
    if (imported) withImports(imported, manifest, all);
  }
}
