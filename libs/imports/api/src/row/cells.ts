import { cleanText } from '@verbonden/shared/kernel';
import { markdownProblem } from '@verbonden/shared/server';
import { z } from 'zod';
import type { FieldName } from './column-names';
import { dayMeant } from './day-meant';
import { broken, type ImportProblem, problemOf } from './import-problem';

/** An empty cell empties the field; a column that is not there leaves it alone. */
export const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? null : value), schema.nullable()).optional();

/** Text of any number of lines; empty is empty text. */
export const prose = (max: number) =>
  z
    .string(broken('NO_TEXT'))
    .max(max, broken('TOO_LONG', max))
    .nullable()
    .transform((value) => value ?? '')
    .optional();

export const markdown = (max: number) =>
  prose(max).superRefine((value, context) => {
    const found = value && markdownProblem(value);
    if (found)
      context.addIssue({ code: 'custom', message: broken('MARKDOWN', found.text.nl, found.text.en) });
  });

export const line = (max: number) =>
  orNull(
    z
      .string(broken('NO_TEXT'))
      .max(max, broken('TOO_LONG', max))
      .regex(/^[^\n]*$/, broken('ONE_LINE')),
  );

/** What a row cannot do without. */
export const neededLine = (max: number) =>
  z
    .string(broken('MISSING'))
    .min(1, broken('MISSING'))
    .max(max, broken('TOO_LONG', max))
    .regex(/^[^\n]*$/, broken('ONE_LINE'));

export const address = (isAddress: (typed: string) => boolean) =>
  orNull(z.string(broken('NO_TEXT')).refine(isAddress, broken('NO_ADDRESS')));

export const email = () => orNull(z.email(broken('NO_EMAIL')).max(254, broken('TOO_LONG', 254)));

/** The number by which somebody knows a row again, in a system of their own. */
export const externalId = () => orNull(z.coerce.string().max(200, broken('TOO_LONG', 200)));

export const neededDay = () =>
  z.preprocess(
    dayMeant,
    z
      .string(broken('NO_DATE'))
      .regex(/^(19|20|21)/, broken('NO_DATE'))
      .pipe(z.iso.date(broken('NO_DATE'))),
  );
export const day = () => orNull(neededDay());

/**
 * Reads a row, its cells under the names of fields or what people call them.
 * @param numeric fields whose cells stay numbers; elsewhere a number is its digits
 * @returns what it says, or everything that is wrong with it: one thing for each field
 */
export function readRow<Row>(
  raw: unknown,
  { schema, fieldName, numeric }: RowReader<Row>,
): { readonly row: Row } | readonly ImportProblem[] {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return [problemOf(null, broken('NO_ITEM'))];
  const named = Object.entries(raw).flatMap(([written, value]) => {
    const name = fieldName(written);
    return name ? [[name, textOf(value as unknown, numeric.includes(name))]] : [];
  });
  const read = schema.safeParse(Object.fromEntries(named));
  if (read.success) return { row: read.data };
  const problems = read.error.issues.map((issue) => problemOf(String(issue.path[0]), issue.message));
  return problems.filter((each, index) => problems.findIndex(({ field }) => field === each.field) === index);
}

export interface RowReader<Row> {
  readonly schema: z.ZodType<Row>;
  readonly fieldName: FieldName;
  readonly numeric: readonly string[];
}

/** What stands in a row under a field, as far as it is text: to name a row that cannot be read. */
export function textUnder(raw: unknown, field: string, fieldName: FieldName): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const [, found] = Object.entries(raw).find(([name]) => fieldName(name) === field) ?? [];
  return typeof found === 'string' ? found.slice(0, 80) : '';
}

function textOf(value: unknown, isNumeric: boolean): unknown {
  if (typeof value === 'string') return cleanText(value).trim();
  return !isNumeric && (typeof value === 'number' || typeof value === 'boolean') ? String(value) : value;
}
