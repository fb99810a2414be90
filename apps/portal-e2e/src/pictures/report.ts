import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Album, Picture } from './album';
import { nameOfLook } from './look';
import type { Pair } from './pairs';
import { highest } from './take';
import { filters, style } from './report-parts';

const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** What is told of an album. */
export interface Report {
  readonly album: Album;
  /** Pages of which no picture could be taken, and why. */
  readonly faults: readonly string[];
  /** Beside an album from before: what both have, the most changed first. */
  readonly comparison?: { readonly before: Album; readonly pairs: readonly Pair[] };
}

/**
 * Writes `index.html` in the folder of an album: its pictures to leaf through by role, width and light or dark. Beside
 * an album from before it shows pairs, the ones that changed most first.
 * @returns the file
 */
export function writeReport({ album, faults, comparison }: Report): string {
  const file = join(album.folder, 'index.html');
  const figures = comparison
    ? comparison.pairs.map((pair) => pairFigure(pair, relative(album.folder, comparison.before.folder)))
    : album.pictures.map((picture) => figure(picture, pictureOf(picture)));
  const title = comparison ? 'Before and after' : 'All pages';
  writeFileSync(
    file,
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${style}</style></head>
<body>
<header><h1>${title}</h1>${choices(album.pictures)}<output></output></header>
${faults.length > 0 ? `<section><h2>Not taken</h2><ul>${faults.map((fault) => `<li>${inHtml(fault)}</li>`).join('')}</ul></section>` : ''}
<main>
${figures.join('\n')}
</main>
<script>${filters}</script>
</body></html>
`,
  );
  return file;
}

function choices(pictures: readonly Picture[]): string {
  const one = (name: string, values: Iterable<string | number>) =>
    `<label>${name} <select name="${name}"><option value="">all</option>${[...values].map((value) => `<option>${value}</option>`).join('')}</select></label>`;
  return [
    one('role', new Set(pictures.map(({ role }) => role))),
    one('width', new Set(pictures.map(({ width }) => width).sort((a, b) => a - b))),
    one('theme', new Set(pictures.map(({ theme }) => theme))),
    '<label>address <input name="address" type="search"></label>',
  ].join('');
}

function pictureOf({ file, title, width, height }: Picture, folder = ''): string {
  const path = inHtml(encodeURI(join(folder, file)));
  return `<a href="${path}"><img src="${path}" alt="${inHtml(title)}" width="${width}" height="${height}" loading="lazy"></a>`;
}

function figure(picture: Picture, shown: string, more = ''): string {
  const { role, page, address, title, status, width, theme, pageHeight, barriers } = picture;
  const facts = [
    role,
    nameOfLook(picture),
    ...(status === 200 ? [] : [`answered ${status}`]),
    ...(pageHeight > highest ? [`cut off: ${pageHeight} px`] : []),
    ...(barriers ? [barriers.length === 0 ? 'axe: nothing' : `axe: ${barriers.join('; ')}`] : []),
    ...(more ? [more] : []),
  ];
  return `<figure data-role="${role}" data-width="${width}" data-theme="${theme}" data-address="${inHtml(page)}"><figcaption><b>${inHtml(title)}</b><code>${inHtml(address)}</code><small>${facts.map(inHtml).join(' · ')}</small></figcaption><div>${shown}</div></figure>`;
}

function pairFigure({ before, after, change }: Pair, folderBefore: string): string {
  return figure(
    after,
    `${pictureOf(before, folderBefore)}${pictureOf(after)}`,
    `changed: ${percent(change)}`,
  );
}
