import { isEmail } from 'class-validator';

/** Somebody as a coordinator pasted them; without a name the part before the @ stands in. */
export interface PastedPerson {
  readonly name: string;
  readonly address: string;
}

/** What was understood of pasted lines, and what was not. */
export interface PastedPeople {
  readonly people: readonly PastedPerson[];
  /** Lines without an address that can be read, with their number from 1. */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** How many lines named an address that stood there before. */
  readonly doubles: number;
}

const longestName = 120;

/**
 * Reads names and addresses as people paste them out of a mailbox or a sheet, one a line or with semicolons between:
 * "Fatma Yildiz <fatma@example.org>", "Fatma Yildiz, fatma@example.org", a tab between them in either order, or only
 * the address.
 */
export function readPastedPeople(pasted: string): PastedPeople {
  const people = new Map<string, PastedPerson>();
  const unread: { line: number; text: string }[] = [];
  let doubles = 0;
  // Half a character (a lone surrogate) would make the check of the address throw.
  pasted
    .toWellFormed()
    .split(/\r?\n/)
    .forEach((text, index) => {
      for (const part of partsOf(text)) {
        const person = readPerson(part);
        if (!person) unread.push({ line: index + 1, text: part.slice(0, 80) });
        else if (people.has(person.address)) doubles += 1;
        else people.set(person.address, person);
      }
    });
  return { people: [...people.values()], unread, doubles };
}

/** A line of a mailbox may hold many people: what comes after an address parts them, what stands in a name does not. */
function partsOf(line: string): string[] {
  const holdsMany = line.split('@').length > 2;
  return (holdsMany ? line.split(/(?<=@[^;,@]*)[;,]/) : [line]).map((part) => part.trim()).filter(Boolean);
}

function readPerson(text: string): PastedPerson | null {
  const address = text
    .split(/[\s<>;,"()]+/)
    .map((word) => word.replace(/^mailto:/i, ''))
    .find((word) => isEmail(word) && word.length <= 254);
  if (!address) return null;
  const name = text
    .replace(address, ' ')
    .replace(/mailto:/i, ' ')
    .replace(/[<>;,"()\s]+/g, ' ')
    .trim()
    .slice(0, longestName);
  return { name: name || nameOf(address), address: address.toLowerCase() };
}

/** "fatma.yildiz@example.org" becomes "Fatma Yildiz". */
function nameOf(address: string): string {
  const words = (address.split('@')[0] ?? '').split(/[._\-+]+/).filter(Boolean);
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .slice(0, longestName);
}
