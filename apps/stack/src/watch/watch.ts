import { watch } from 'node:fs';
import { join } from 'node:path';
import { isSource } from '../build/sources.ts';

const calmMs = 150;

/**
 * Calls `onChange` when sources changed and then stayed calm for a moment. While one call runs, later changes wait and
 * are taken together afterwards. Gives back a function that ends the watching.
 */
export function watchSources(root: string, onChange: (paths: string[]) => Promise<void>): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  let ended = false;

  const work = async () => {
    if (working || ended || changed.size === 0) return;
    working = true;
    const paths = [...changed].sort();
    changed.clear();
    try {
      await onChange(paths);
    } finally {
      working = false;
    }
    schedule();
  };
  const schedule = () => {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(() => void work(), calmMs);
  };

  const watchers = ['apps', 'libs'].map((folder) => {
    const watcher = watch(join(root, folder), { recursive: true }, (_event, name) => {
      const path = `${folder}/${name}`;
      if (!name || !isSource(path)) return;
      changed.add(path);
      schedule();
    });
    // A folder that went away while it was being watched is not worth ending for.
    watcher.on('error', () => undefined);
    return watcher;
  });
  return () => {
    ended = true;
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
