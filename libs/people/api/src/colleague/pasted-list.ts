import { cleanText, text, type Text } from '@verbonden/shared/kernel';
import { isEmail } from 'class-validator';

/** Somebody on a list that was pasted: a line with one address gives one, a line out of a mail program several. */
export interface PastedPerson {
  /** The line as it was pasted, to be put right when something is wrong with it. */
  readonly line: string;
  readonly name: string;
  readonly email: string;
}

/** A line nobody can be invited by, and why. */
export interface PastedMistake {
  readonly line: string;
  readonly problem: Text;
}

const longestName = 120;
const longestAddress = 254;

/**
 * Reads a list as people have it: "Naam <a@b.nl>", "a@b.nl; Naam", "Naam, a@b.nl", a column out of a spreadsheet, a bare
 * address, or several of them from a mail program. Empty lines and a row of headings say nothing.
 */
export function readPastedList(pasted: string): (PastedPerson | PastedMistake)[] {
  const lines = cleanText(pasted)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = ''] = lines;
  const people = isHeading(first) ? lines.slice(1) : lines;
  const seen = new Set<string>();
  return people.flatMap(entriesIn).map((entry) => {
    const read = readEntry(entry);
    if ('problem' in read) return read;
    if (seen.has(read.email)) return { line: entry, problem: twice };
    seen.add(read.email);
    return read;
  });
}

/** Several people on one line: each ends with its address. */
function entriesIn(line: string): string[] {
  const many = (line.match(/@/g) ?? []).length > 1;
  if (!many) return [line];
  return line
    .split(/(?<=>)\s*[;,]|(?<=@[^\s;,<>]+)\s*[;,]|[;,]\s*(?=[^\s;,<>]+@)/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function readEntry(line: string): PastedPerson | PastedMistake {
  const parts = line
    .replace(/<([^<>]*)>/, ';$1;')
    .split(/[;,\t]/)
    .map((part) => part.replace(/^["'\s]+|["'\s]+$/g, ''))
    .filter(Boolean);
  const address = parts.find((part) => part.includes('@'))?.replace(/^mailto:/i, '');
  // "Naam a@b.nl": the address is the last word of it.
  const words = address?.split(/\s+/) ?? [];
  const email = (words.find((word) => word.includes('@')) ?? '').toWellFormed().toLowerCase();
  if (!email) return { line, problem: noAddress };
  if (!isEmail(email) || email.length > longestAddress) return { line, problem: wrongAddress };
  const written = [
    ...words.filter((word) => !word.includes('@')),
    ...parts.filter((part) => !part.includes('@')),
  ];
  const name = written.join(' ').replace(/\s+/g, ' ') || nameIn(email);
  return name.length > longestName ? { line, problem: longName } : { line, name, email };
}

/** "fatma.el-amrani@b.nl" is probably Fatma El-Amrani; whoever it is writes it better when they say yes. */
function nameIn(email: string): string {
  const words = email
    .slice(0, email.indexOf('@'))
    .split(/[._+]+/)
    .filter(Boolean);
  return (
    words.map((word) => word.replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase())).join(' ') || email
  );
}

function isHeading(line: string): boolean {
  return !line.includes('@') && /\be-?mail|\badres|\baddress/i.test(line);
}

const noAddress = text(
  'Hier staat geen e-mailadres. Zet het achter de naam.',
  'There is no e-mail address here. Put it after the name.',
);
const wrongAddress = text(
  'Dit adres klopt nog niet. Mist er een punt, of staat er iets te veel?',
  'This address is not right yet. Is a dot missing, or is there something too much?',
);
const longName = text(
  'Deze naam is te lang. Gebruik hooguit 120 tekens.',
  'This name is too long. Use 120 characters at most.',
);
const twice = text('Dit adres staat al eerder in je lijst.', 'This address is in your list already.');
