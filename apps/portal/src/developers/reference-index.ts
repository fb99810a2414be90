import { reference } from './reference.generated';
import type { Operation, TypeEntry } from './reference.types';

const operations = new Map(reference.operations.map((each) => [each.key, each]));
const types = new Map(reference.types.map((each) => [each.name, each]));

/** An operation by its whole name: "Query.meetings". */
export function findOperation(key: string): Operation | undefined {
  return operations.get(key);
}

/** A type by its name, also as GraphQL writes it where it is used: "[Meeting!]!". */
export function findType(written: string): TypeEntry | undefined {
  return types.get(written.replace(/[[\]!]/g, ''));
}

/** The page of an operation, a type, or the field of one ("Meeting.agenda"). */
export function placeOf(key: string): string {
  if (operations.has(key)) return `/ontwikkelaars/vraag/${key}`;
  const [type = '', field] = key.split('.');
  return `/ontwikkelaars/type/${type}${field ? `#${field}` : ''}`;
}

interface Found {
  /** "Query.meetings", "Meeting" or "Meeting.agenda". */
  readonly key: string;
  readonly about: string;
}

const everything: readonly Found[] = [
  ...reference.operations.map(({ key, about }) => ({ key, about })),
  ...reference.types.map(({ name, about }) => ({ key: name, about })),
  ...reference.types.flatMap(({ name, values }) =>
    values.map((value) => ({ key: `${name}.${value.name}`, about: value.about })),
  ),
];

/** Whatever has each of some words in its name or description; the nearest name first. */
export function findInReference(asked: string): readonly Found[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  return everything
    .filter(({ key, about }) => words.every((word) => `${key} ${about}`.toLowerCase().includes(word)))
    .map((found) => ({ found, distance: distanceOf(found.key.toLowerCase(), words) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ found }) => found);
}

/** 0 for the very name, then what begins with it, what has it somewhere, and what only its description tells. */
function distanceOf(key: string, words: readonly string[]): number {
  const own = key.split('.').at(-1) ?? key;
  const word = words.join('');
  return [key === word || own === word, own.startsWith(word), key.includes(word), true].indexOf(true);
}
