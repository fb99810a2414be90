import {
  address,
  broken,
  day,
  email,
  externalId,
  type ImportProblem,
  line,
  markdown,
  neededLine,
  orNull,
  prose,
  readRow,
} from '@verbonden/imports/api';
import { z } from 'zod';
import { type ContentChange, type KnowledgeContent, sectionNames } from '../item/knowledge-content';
import { longest, longestMinutes, phoneNumber, yearRange } from '../item/knowledge-fields';
import { isSlug } from '../item/slug';
import { isWebAddress } from '../item/web-address';
import {
  activityKinds,
  activityStyles,
  ageGroups,
  careAreas,
  caredFor,
  evidenceLevels,
  kinds,
  licences,
  outcomes,
  settings,
  themes,
  workWith,
} from '../taxonomy/codes';
import { codeMeant } from './code-meant';
import { fieldName } from './column-names';
import { languageMeant } from './language-meant';
import { type TermGroup, termsOf } from '../taxonomy/terms';

/** A row that can be used: what it says of an item. Fields it does not have are absent. */
export interface ImportRow {
  readonly externalId: string | null;
  /** The address of the item it is about; null when the row does not say. */
  readonly slug: string | null;
  /** The slug of an organisation; absent when the row does not say. */
  readonly organisation?: string | null;
  readonly content: Pick<KnowledgeContent, 'kind' | 'title'> &
    Omit<ContentChange, 'organisationId' | 'sections'>;
}

const codes = <Code extends string>(group: TermGroup, list: readonly Code[]) =>
  z
    .preprocess(
      (value) =>
        typeof value === 'string' ? value.split(/[;|]/).filter((each) => each.trim() !== '') : (value ?? []),
      z.array(code(group, list)).transform((given) => [...new Set(given)]),
    )
    .optional();
const steps = () =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? stepsIn(value) : (value ?? [])),
      z
        .array(z.string(broken('NO_TEXT')).max(longest.step, broken('STEP_TOO_LONG', longest.step)))
        .max(longest.steps, broken('TOO_MANY_STEPS', longest.steps)),
    )
    .optional();
const yesOrNo = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? { ja: true, yes: true, true: true, nee: false, no: false, false: false }[value.trim().toLowerCase()]
        : value,
    z.boolean(broken('NO_YES_OR_NO')),
  );
const code = <Code extends string>(group: TermGroup, list: readonly Code[]) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? codeMeant(group, value) : value),
    z.enum(list as readonly [Code, ...Code[]], broken('NONE_OF', ...choices(group))),
  );

const schema = z.object({
  slug: orNull(z.string(broken('NO_TEXT')).refine(isSlug, broken('NO_TEXT'))),
  externalId: externalId(),
  kind: z
    .any()
    .refine((value) => value !== undefined && value !== '' && value !== null, broken('MISSING'))
    .pipe(code('kinds', kinds)),
  title: neededLine(longest.title),
  summary: prose(longest.summary),
  body: markdown(longest.body),
  ...(Object.fromEntries(sectionNames.map((name) => [name, markdown(longest.section)])) as Record<
    (typeof sectionNames)[number],
    ReturnType<typeof markdown>
  >),
  steps: steps(),
  publisher: prose(longest.publisher),
  organisation: orNull(z.string(broken('NO_TEXT'))),
  url: address(isWebAddress),
  year: orNull(
    z.coerce
      .number(broken('NO_YEAR'))
      .int(broken('NO_YEAR'))
      .min(yearRange.first, broken('BEFORE', yearRange.first))
      .max(yearRange.last, broken('AFTER', yearRange.last)),
  ),
  themes: codes('themes', themes),
  ageGroups: codes('ageGroups', ageGroups),
  settings: codes('settings', settings),
  activityKinds: codes('activityKinds', activityKinds),
  careAreas: codes('careAreas', careAreas),
  caredFor: codes('caredFor', caredFor),
  outcomes: codes('outcomes', outcomes),
  workWith: codes('workWith', workWith),
  activityStyle: orNull(code('activityStyles', activityStyles)),
  language: orNull(z.preprocess(languageMeant, z.string().regex(/^[a-z]{2,3}$/, broken('NO_LANGUAGE')))),
  region: line(longest.region),
  place: line(longest.region),
  evidenceLevel: orNull(code('evidenceLevels', evidenceLevels)),
  evidenceUrl: address(isWebAddress),
  evidenceOn: day(),
  minutes: orNull(
    z.coerce
      .number(broken('NO_MINUTES'))
      .int(broken('NO_MINUTES'))
      .min(1, broken('NO_MINUTES'))
      .max(longestMinutes, broken('NO_MINUTES')),
  ),
  captions: orNull(yesOrNo()),
  contactName: line(longest.contactName),
  contactEmail: email(),
  contactPhone: orNull(z.string(broken('NO_TEXT')).regex(phoneNumber, broken('NO_PHONE'))),
  tip: orNull(z.string(broken('NO_TEXT')).max(longest.tip, broken('TOO_LONG', longest.tip))),
  licence: orNull(code('licences', licences)),
  publishedOn: day(),
});

/** The names a row may use, in the order in which they are offered for a column. */
export const importFields: readonly string[] = Object.keys(schema.shape);

/**
 * Reads one row of a file, its cells under the names of fields (or what people call them, see column-names.ts).
 * @returns the row, or everything that is wrong with it
 */
export function readImportRow(raw: unknown): ImportRow | readonly ImportProblem[] {
  const read = readRow(raw, { schema, fieldName, numeric: ['year', 'minutes', 'captions', 'externalId'] });
  if (!('row' in read)) return read;
  const { externalId = null, slug = null, organisation, publishedOn, ...content } = read.row;
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  return {
    externalId,
    slug,
    ...(organisation === undefined ? {} : { organisation }),
    // An empty day says nothing: what was published stays on its day.
    content: Object.fromEntries(
      publishedOn ? [...given, ['publishedOn', publishedOn]] : given,
    ) as ImportRow['content'],
  };
}

/** The steps in a cell: numbered, a step begins at its number and may have more lines; else each line is one. */
function stepsIn(cell: string): string[] {
  const numbered = /^\d+[.)] /m.test(cell);
  return (numbered ? cell.split(/^\d+[.)] /m) : cell.split('\n')).flatMap((step) => step.trim() || []);
}

/** The codes of a group to choose from: what they are called in Dutch, and themselves. */
function choices(group: TermGroup): readonly [string, string] {
  const terms = termsOf(group, 'nl');
  return [terms.map(({ label }) => label).join(', '), terms.map((term) => term.code).join(', ')];
}
