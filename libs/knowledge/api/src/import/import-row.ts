import { cleanText } from '@verbonden/shared/kernel';
import { markdownProblem } from '@verbonden/shared/server';
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
import { dayMeant, languageMeant } from './day-meant';
import { broken, type ImportProblem, problemOf } from './import-problem';
import type { TermGroup } from '../taxonomy/terms';

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

const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()).optional();
const prose = (max: number) =>
  z
    .string(broken('NO_TEXT'))
    .max(max, broken('TOO_LONG', max))
    .nullable()
    .transform((value) => value ?? '')
    .optional();
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
    z.enum(list as readonly [Code, ...Code[]], broken('NONE_OF', group)),
  );

const markdown = (max: number) =>
  prose(max).superRefine((value, context) => {
    const found = value && markdownProblem(value);
    if (found)
      context.addIssue({ code: 'custom', message: broken('MARKDOWN', found.text.nl, found.text.en) });
  });
const line = (max: number) =>
  orNull(
    z
      .string(broken('NO_TEXT'))
      .max(max, broken('TOO_LONG', max))
      .regex(/^[^\n]*$/, broken('ONE_LINE')),
  );
const address = () => orNull(z.string(broken('NO_TEXT')).refine(isWebAddress, broken('NO_ADDRESS')));
const day = () =>
  orNull(
    z.preprocess(
      dayMeant,
      z
        .string(broken('NO_DATE'))
        .regex(/^(19|20|21)/, broken('NO_DATE'))
        .pipe(z.iso.date(broken('NO_DATE'))),
    ),
  );

const schema = z.object({
  slug: orNull(z.string(broken('NO_TEXT')).refine(isSlug, broken('NO_TEXT'))),
  externalId: orNull(z.coerce.string().max(200, broken('TOO_LONG', 200))),
  kind: z
    .any()
    .refine((value) => value !== undefined && value !== '' && value !== null, broken('MISSING'))
    .pipe(code('kinds', kinds)),
  title: z
    .string(broken('MISSING'))
    .min(1, broken('MISSING'))
    .max(longest.title, broken('TOO_LONG', longest.title))
    .regex(/^[^\n]*$/, broken('ONE_LINE')),
  summary: prose(longest.summary),
  body: markdown(longest.body),
  ...(Object.fromEntries(sectionNames.map((name) => [name, markdown(longest.section)])) as Record<
    (typeof sectionNames)[number],
    ReturnType<typeof markdown>
  >),
  steps: steps(),
  publisher: prose(longest.publisher),
  organisation: orNull(z.string(broken('NO_TEXT'))),
  url: address(),
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
  evidenceUrl: address(),
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
  contactEmail: orNull(z.email(broken('NO_EMAIL')).max(254, broken('TOO_LONG', 254))),
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
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return [problemOf(null, broken('NO_ITEM'))];
  const read = schema.safeParse(prepared(raw as Record<string, unknown>));
  if (!read.success) {
    const problems = read.error.issues.map((issue) => problemOf(String(issue.path[0]), issue.message));
    // One value that is wrong in several ways is told once.
    return problems.filter(
      (each, index) => problems.findIndex(({ field }) => field === each.field) === index,
    );
  }
  const { externalId = null, slug = null, organisation, publishedOn, ...content } = read.data;
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

/** Known names only, texts cleaned. */
function prepared(raw: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([written, value]) => {
      const name = fieldName(written);
      return name ? [[name, textOf(name, value)]] : [];
    }),
  );
}

/** A number in a cell of text is its digits. */
function textOf(field: string, value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value).trim();
  const isText = !['year', 'minutes', 'captions', 'externalId'].includes(field);
  return isText && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}
