import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Album, Picture } from './album';
import { changeBetween } from './difference';

/** A page in the same look, before and now. */
export interface Pair {
  readonly before: Picture;
  readonly after: Picture;
  /** From 0 to 1, see `changeBetween`. */
  readonly change: number;
}

/** All pictures that two albums both have, the ones that changed most first. */
export async function pairsOf(before: Album, after: Album): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const picture of after.pictures) {
    const former = before.find(picture.key, picture);
    if (!former) continue;
    const change = await changeBetween(join(before.folder, former.file), join(after.folder, picture.file));
    pairs.push({ before: former, after: picture, change });
  }
  return pairs.sort((one, other) => other.change - one.change);
}

/**
 * The screens that changed most, each once: seen wide and light where there is such a picture of them, for those tell
 * most in a document.
 */
export function screensChangedMost(pairs: readonly Pair[], many = 10): Pair[] {
  const wide = pairs.filter(({ after }) => after.width === 1440 && after.theme === 'light');
  const screens = new Map<string, Pair>();
  for (const pair of wide.length > 0 ? wide : pairs) {
    const screen = pair.after.page.split('?')[0]!;
    if (!screens.has(screen)) screens.set(screen, pair);
  }
  return [...screens.values()].slice(0, many);
}

const kept = { width: 640, highest: 900 };
const gap = 16;

/**
 * Writes pairs side by side as small pictures, with a page that names them. What an earlier time wrote there goes.
 * @returns how many bytes they take together
 */
export async function writePairs(
  pairs: readonly Pair[],
  folders: { readonly before: string; readonly after: string },
  into: string,
): Promise<number> {
  mkdirSync(into, { recursive: true });
  for (const file of readdirSync(into).filter((name) => /^\d\d-.*\.webp$/.test(name)))
    rmSync(join(into, file));
  const lines: string[] = [];
  let bytes = 0;
  for (const [index, { before, after }] of pairs.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${after.key.replace('/', '-')}.webp`;
    const [left, right] = await Promise.all([
      small(join(folders.before, before.file)),
      small(join(folders.after, after.file)),
    ]);
    const { size } = await sharp({
      create: {
        width: 2 * kept.width + gap,
        height: Math.max(left.info.height, right.info.height),
        channels: 3,
        background: '#ffffff',
      },
    })
      .composite([
        { input: left.data, left: 0, top: 0 },
        { input: right.data, left: kept.width + gap, top: 0 },
      ])
      .webp({ quality: 60, effort: 6 })
      .toFile(join(into, name));
    bytes += size;
    lines.push(`**${after.title}** (\`${after.page}\`, as ${after.role})\n\n![Before and after](${name})`);
  }
  const words = `# Before and after\n\nThe screens that changed most, each before (left) and after (right). Made by \`npm run pictures -- --before DIR --pairs DIR\`.\n\n${lines.join('\n\n')}\n`;
  writeFileSync(join(into, 'README.md'), words);
  return bytes;
}

async function small(file: string) {
  const scaled = await sharp(file).resize({ width: kept.width }).toBuffer({ resolveWithObject: true });
  return sharp(scaled.data)
    .extract({ left: 0, top: 0, width: kept.width, height: Math.min(kept.highest, scaled.info.height) })
    .toBuffer({ resolveWithObject: true });
}
