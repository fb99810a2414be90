import { cleanText } from '@verbonden/shared/kernel';
import { markdownProblem } from '@verbonden/shared/server';
import { z } from 'zod';
import { type ContentChange, type KnowledgeContent, sectionNames } from '../item/knowledge-content';
import { longest, longestMinutes, phoneNumber, yearRange } from '../item/knowledge-fields';
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

/** A row that can be used: what it says of an item. Fields it does not have are absent. */
export interface ImportRow {
  readonly externalId: string | null;
  /** The slug of an organisation; absent when the row does not say. */
  readonly organisation?: string | null;
  readonly content: Pick<KnowledgeContent, 'kind' | 'title'> &
    Omit<ContentChange, 'organisationId' | 'sections'>;
}

const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()).optional();
const prose = (max: number) =>
  z
    .string('is no text')
    .max(max, `is longer than ${max} characters`)
    .nullable()
    .transform((value) => value ?? '')
    .optional();
const codes = <Code extends string>(list: readonly Code[]) =>
  z
    .preprocess(
      (value) =>
        typeof value === 'string' ? value.split(/[;|]/).filter((each) => each.trim() !== '') : (value ?? []),
      z.array(code(list)).transform((given) => [...new Set(given)]),
    )
    .optional();
const steps = () =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? stepsIn(value) : (value ?? [])),
      z
        .array(z.string('is no text').max(longest.step, `has a step longer than ${longest.step} characters`))
        .max(longest.steps, `has more than ${longest.steps} steps`),
    )
    .optional();
const yesOrNo = () =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? { ja: true, yes: true, true: true, nee: false, no: false, false: false }[value.trim().toLowerCase()]
        : value,
    z.boolean('is not yes or no'),
  );
const code = <Code extends string>(list: readonly Code[]) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .trim()
            .toUpperCase()
            .replace(/[\s-]+/g, '_')
        : value,
    z.enum(list as readonly [Code, ...Code[]], `is none of ${list.join(', ')}`),
  );

const markdown = (max: number) =>
  prose(max).superRefine((value, context) => {
    const problem = value && markdownProblem(value);
    if (problem) context.addIssue({ code: 'custom', message: problem.text.en });
  });
const line = (max: number) =>
  orNull(
    z
      .string('is no text')
      .max(max, `is longer than ${max} characters`)
      .regex(/^[^\n]*$/, 'is more than one line'),
  );
const address = () => orNull(z.string('is no text').refine(isWebAddress, 'is no address with http or https'));
const day = () =>
  orNull(
    z
      .string('is no date')
      .regex(/^(19|20|21)/, 'is no date such as 2027-03-24')
      .pipe(z.iso.date('is no date such as 2027-03-24')),
  );

const schema = z.object({
  externalId: orNull(z.coerce.string().max(200, 'is longer than 200 characters')),
  kind: code(kinds),
  title: z
    .string('is missing')
    .min(1, 'is missing')
    .max(longest.title, `is longer than ${longest.title} characters`)
    .regex(/^[^\n]*$/, 'is more than one line'),
  summary: prose(longest.summary),
  body: markdown(longest.body),
  ...(Object.fromEntries(sectionNames.map((name) => [name, markdown(longest.section)])) as Record<
    (typeof sectionNames)[number],
    ReturnType<typeof markdown>
  >),
  steps: steps(),
  publisher: prose(longest.publisher),
  organisation: orNull(z.string('is no text')),
  url: address(),
  year: orNull(
    z.coerce
      .number('is no year')
      .int('is no year')
      .min(yearRange.first, `is before ${yearRange.first}`)
      .max(yearRange.last, `is after ${yearRange.last}`),
  ),
  themes: codes(themes),
  ageGroups: codes(ageGroups),
  settings: codes(settings),
  activityKinds: codes(activityKinds),
  careAreas: codes(careAreas),
  caredFor: codes(caredFor),
  outcomes: codes(outcomes),
  workWith: codes(workWith),
  activityStyle: orNull(code(activityStyles)),
  language: orNull(z.string().regex(/^[a-z]{2,3}$/, 'is no language code such as "nl"')),
  region: orNull(z.string('is no text').max(longest.region, `is longer than ${longest.region} characters`)),
  place: line(longest.region),
  evidenceLevel: orNull(code(evidenceLevels)),
  evidenceUrl: address(),
  evidenceOn: day(),
  minutes: orNull(
    z.coerce
      .number('is no number of minutes')
      .int('is no number of minutes')
      .min(1, 'is no number of minutes')
      .max(longestMinutes, 'is longer than a day'),
  ),
  captions: orNull(yesOrNo()),
  contactName: line(longest.contactName),
  contactEmail: orNull(z.email('is no e-mail address').max(254)),
  contactPhone: orNull(z.string('is no text').regex(phoneNumber, 'is no phone number')),
  tip: orNull(z.string('is no text').max(longest.tip, `is longer than ${longest.tip} characters`)),
  licence: orNull(code(licences)),
  publishedOn: day(),
});

/** The names a row may use. */
export const importFields: readonly string[] = Object.keys(schema.shape);
const nameOf = new Map(importFields.map((name) => [name.toLowerCase(), name]));

/** The name of a field as it is written here, for "external_id", "External ID" and the like; null when unknown. */
export function fieldName(written: string): string | null {
  return nameOf.get(written.toLowerCase().replace(/[\s_-]/g, '')) ?? null;
}

/**
 * Reads one row of a file.
 * @returns the row, or what is wrong with it: a sentence for each field
 */
export function readImportRow(raw: unknown): ImportRow | readonly string[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return ['is no item'];
  const read = schema.safeParse(prepared(raw as Record<string, unknown>));
  if (!read.success) {
    return read.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
  }
  const { externalId = null, organisation, publishedOn, ...content } = read.data;
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  return {
    externalId,
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
      return name ? [[name, typeof value === 'string' ? cleanText(value).trim() : value]] : [];
    }),
  );
}
