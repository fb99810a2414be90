import { badInput, decodeCursor, encodeCursor, text } from '@verbonden/shared/kernel';
import type { Parameters } from './knowledge-filter';
import type { KnowledgeSort } from './knowledge-list.input';

/** What an order needs of a row to write its place in the list. */
export interface Placed {
  readonly id: string;
  readonly place: string | number;
  readonly publishedOn: string | null;
}

const inDutch = `hit.place COLLATE "nl-x-icu"`;

/** What a part of a cursor must be: a cursor that somebody made up never reaches the database. */
type Form = (part: string) => boolean;
const uuid: Form = (part) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(part);
const day: Form = (part) => isMoment(`${part}T00:00:00.000Z`);
const float: Form = (part) => /^\d{1,3}(\.\d{1,20})?(e-[1-3]?\d)?$/.test(part);
const shortLine: Form = (part) => part.length <= 60 && !/\p{Cc}/u.test(part);
const isMoment: Form = (part) => {
  const moment = new Date(part);
  return /^[12]\d{3}-/.test(part) && !Number.isNaN(moment.getTime()) && moment.toISOString() === part;
};

/** An order of the list: the sort key in SQL, and how a place in it is written and read back. */
export interface Order {
  /** What `place` is, of a row called `item`. */
  readonly place: string;
  /** The order of rows called `hit` that have `id`, `published_on` and `place`. */
  readonly by: string;
  cursorOf(row: Placed): string;
  /** The condition for those rows behind a place. @throws DomainError BAD_USER_INPUT when it is not one of ours */
  behind(cursor: string, parameters: Parameters): string;
}

/** The order for a sort; `rank` makes the fragment that says how well a row fits a search. */
export function orderFor(sort: KnowledgeSort, rank: () => string): Order {
  if (sort === 'RELEVANCE') return byRelevance(rank());
  return sort === 'NEWEST' ? newest : byTitle;
}

const newest: Order = {
  place: 'item.published_on::text',
  by: 'hit.published_on DESC, hit.id DESC',
  cursorOf: (row) => encodeCursor('N', row.place, row.id),
  behind(cursor, parameters) {
    const [published, id] = read(cursor, 'N', day, uuid);
    return `(hit.published_on, hit.id) < ($${parameters.add(published)}::date, $${parameters.add(id)}::uuid)`;
  },
};

const byTitle: Order = {
  place: 'left(item.title, 60)',
  by: `${inDutch}, hit.id`,
  cursorOf: (row) => encodeCursor('T', row.place, row.id),
  behind(cursor, parameters) {
    const [title, id] = read(cursor, 'T', shortLine, uuid);
    return `(${inDutch}, hit.id) > ($${parameters.add(title)} COLLATE "nl-x-icu", $${parameters.add(id)}::uuid)`;
  },
};

function byRelevance(rank: string): Order {
  return {
    place: rank,
    by: 'hit.place DESC, hit.published_on DESC, hit.id DESC',
    cursorOf: (row) => encodeCursor('R', row.place, row.publishedOn ?? '', row.id),
    behind(cursor, parameters) {
      const [fits, published, id] = read(cursor, 'R', float, day, uuid);
      return `(hit.place, hit.published_on, hit.id) <
        ($${parameters.add(fits)}::float4, $${parameters.add(published)}::date, $${parameters.add(id)}::uuid)`;
    },
  };
}

/** A place in a list of work: when it changed, and which it is. @throws DomainError BAD_USER_INPUT */
export function readChange(cursor: string): string[] {
  return read(cursor, 'C', isMoment, uuid);
}

/** Writes what {@link readChange} reads. */
export function writeChange(changed: Date, id: string): string {
  return encodeCursor('C', changed.toISOString(), id);
}

function read(cursor: string, sort: string, ...forms: readonly Form[]): string[] {
  const [of, ...parts] = decodeCursor(cursor, forms.length + 1);
  if (of === sort && forms.every((form, index) => form(parts[index]!))) return parts;
  throw badInput({
    field: 'after',
    code: 'UNKNOWN_CURSOR',
    text: text('Deze plek in de lijst kennen we niet.', 'We do not know this place in the list.'),
  });
}
