import {
  address,
  broken,
  day,
  email,
  externalId,
  type ImportProblem,
  line,
  neededLine,
  orNull,
  prose,
  readRow,
} from '@verbonden/imports/api';
import { isSlug, text } from '@verbonden/shared/kernel';
import { z } from 'zod';
import { isSite } from '../organisation/site-address';
import { fieldName } from './organisation-columns';

/** A role as a row writes it, in words or codes. */
export interface RowRole {
  readonly body: string;
  readonly role: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly knownFrom: string | null;
  readonly note: string | null;
}

type Fact = 'website' | 'region' | 'city' | 'descriptionNl' | 'note';

/**
 * A row that can be used: what it says of an organisation. An empty cell says nothing: a list of members is often
 * written with one row for each role, and the facts only in the first.
 */
export interface OrganisationRow {
  readonly externalId: string | null;
  readonly slug: string | null;
  readonly name: string;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly facts: Readonly<Partial<Record<Fact, string>>>;
  readonly roles: readonly RowRole[];
  readonly editor: { readonly name: string; readonly email: string } | null;
}

export const longestName = 200;

const role = z.object({
  body: neededLine(100),
  role: neededLine(100),
  since: day(),
  until: day(),
  knownFrom: day(),
  note: orNull(prose(1000)),
});

const schema = z.object({
  externalId: externalId(),
  slug: orNull(z.string(broken('NO_TEXT')).refine(isSlug, broken('NO_TEXT'))),
  name: neededLine(longestName),
  kind: line(100),
  region: line(100),
  city: line(100),
  website: address(isSite),
  sector: line(100),
  description: prose(2000),
  note: z.preprocess(
    // Facts come as a list.
    (value) => (Array.isArray(value) ? value.join('\n') : value),
    prose(4000),
  ),
  body: line(100),
  role: line(100),
  since: day(),
  until: day(),
  editorName: line(120),
  editorEmail: email(),
  partnerships: z.preprocess((value) => (value === '' ? [] : value), z.array(role).max(50)).optional(),
});

/** Reads one row of a list of members. @returns the row, or everything that is wrong with it */
export function readOrganisationRow(raw: unknown): OrganisationRow | readonly ImportProblem[] {
  const read = readRow(raw, { schema, fieldName, numeric: ['externalId'] });
  if (!('row' in read)) return read;
  const { row } = read;
  const problems: ImportProblem[] = [
    ...(row.body && !row.role ? [missing('role')] : []),
    ...(row.role && !row.body ? [missing('body')] : []),
    ...(row.editorEmail && !row.editorName ? [missing('editorName')] : []),
    ...(row.editorName && !row.editorEmail ? [missing('editorEmail')] : []),
  ];
  if (problems.length > 0) return problems;
  const own =
    row.body && row.role ? [{ body: row.body, role: row.role, since: row.since, until: row.until }] : [];
  return {
    externalId: row.externalId ?? null,
    slug: row.slug ?? null,
    name: row.name.replace(/\s+/g, ' '),
    kind: row.kind ?? null,
    sector: row.sector ?? null,
    facts: filled({
      website: row.website,
      region: row.region,
      city: row.city,
      descriptionNl: row.description,
      note: row.note,
    }),
    roles: [...own, ...(row.partnerships ?? [])].map(writtenRole),
    editor:
      row.editorEmail && row.editorName
        ? { name: row.editorName, email: row.editorEmail.toLowerCase() }
        : null,
  };
}

function filled(facts: Readonly<Record<Fact, string | null | undefined>>): OrganisationRow['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value));
}

type LooseRole = Pick<RowRole, 'body' | 'role'> & {
  readonly [Key in 'since' | 'until' | 'knownFrom' | 'note']?: string | null | undefined;
};

function writtenRole({ body, role: name, since, until, knownFrom, note }: LooseRole): RowRole {
  return {
    body,
    role: name,
    since: since ?? null,
    until: until ?? null,
    knownFrom: knownFrom ?? null,
    note: note || null,
  };
}

const missing = (field: string): ImportProblem => ({ field, text: text('ontbreekt', 'is missing') });
