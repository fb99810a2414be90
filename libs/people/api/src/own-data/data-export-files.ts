import { type Locale, text, type Text, writeDate, writeTime } from '@verbonden/shared/kernel';
import { strToU8, zipSync } from 'fflate';
import { columnWords } from './column-words';
import type { GatheredPart } from './gathered-data';

/** For whom and when it was made. */
export interface ExportHead {
  readonly name: string;
  readonly locale: Locale;
  readonly at: Date;
}

/** A ZIP of one page to read and a JSON file for each part. */
export function dataZip(head: ExportHead, parts: readonly GatheredPart[]): Buffer {
  const json = parts.map(({ part, rows }): [string, Uint8Array] => [
    `json/${part.name}.json`,
    strToU8(JSON.stringify(rows, null, 2)),
  ]);
  return Buffer.from(
    zipSync({ [pageName[head.locale]]: strToU8(dataPage(head, parts)), ...Object.fromEntries(json) }),
  );
}

/** The page to read: no script, nothing from elsewhere. */
export function dataPage({ name, locale, at }: ExportHead, parts: readonly GatheredPart[]): string {
  const made = writtenMoment(at, locale);
  const contents = parts
    .map(({ part }) => `<li><a href="#${part.name}">${safe(part.what[locale])}</a></li>`)
    .join('\n');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${words.title[locale]}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
dl { border-top: 1px solid; padding-top: .5rem; overflow-wrap: anywhere; } dt { font-weight: 600; } dd { margin: 0 0 .5rem; white-space: pre-wrap; }
</style>
</head>
<body>
<h1>${words.title[locale]}</h1>
<p>${safe(name)}, ${safe(made)}.</p>
<p>${words.lead[locale]}</p>
<ul>
${contents}
</ul>
${parts.map((each) => section(each, locale)).join('\n')}
</body>
</html>
`;
}

function section({ part, rows }: GatheredPart, locale: Locale): string {
  return `<h2 id="${part.name}">${safe(part.what[locale])}</h2>\n${rows.map((row) => entry(row, locale)).join('\n')}`;
}

function entry(row: Readonly<Record<string, unknown>>, locale: Locale): string {
  const facts = Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([column, value]) =>
        `<dt>${safe(columnWords[column]?.[locale] ?? column)}</dt><dd>${safe(inWords(value, locale))}</dd>`,
    );
  return `<dl>${facts.join('')}</dl>`;
}

function inWords(value: unknown, locale: Locale): string {
  if (typeof value === 'boolean') return (value ? words.yes : words.no)[locale];
  if (value instanceof Date) return writtenMoment(value, locale);
  if (Array.isArray(value)) return value.map((each) => inWords(each, locale)).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** 'woensdag 24 maart 2027, 13.30 uur'. */
function writtenMoment(moment: Date, locale: Locale): string {
  return `${writeDate(moment, locale)}, ${writeTime(moment, locale)}`;
}

function safe(given: string): string {
  return given
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const pageName: Text = text('lees-mij.html', 'read-me.html');
const words = {
  title: text('Wat Verbonden van jou bewaart', 'What Verbonden keeps about you'),
  lead: text(
    'Dit is alles, ook wat je zelf schreef. Namen en adressen van anderen staan er niet bij. Hetzelfde staat als JSON in de map json, zodat een programma het kan lezen.',
    'This is all of it, also what you wrote yourself. Names and addresses of others are left out. The same is in the folder json, for programs to read.',
  ),
  yes: text('ja', 'yes'),
  no: text('nee', 'no'),
};
