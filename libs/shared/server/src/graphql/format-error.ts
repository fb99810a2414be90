import { unwrapResolverError } from '@apollo/server/errors';
import {
  badInput,
  DomainError,
  type ErrorCode,
  errorCodes,
  type FieldProblem,
  type Locale,
  notFound,
  text,
} from '@verbonden/shared/kernel';
import type { GraphQLFormattedError } from 'graphql';
import { isAway, unavailable } from '../database/away';

const unexpected = new DomainError(
  'INTERNAL_SERVER_ERROR',
  text(
    'Dit lukte niet door een fout bij ons. Wat je typte staat er nog. Probeer het straks nog eens.',
    'This failed because of a fault on our side. What you typed is still there. Please try again later.',
  ),
);

/**
 * Values that PostgreSQL cannot take: a null character, a lone surrogate, no UUID, a number or date out of range
 * (SQLSTATE class 22). Wrong input wherever it was not refused earlier.
 */
const noValue = /^22(021|P02|P05|003|007|008)$/;
/** A row that should be referred to is not there (SQLSTATE foreign_key_violation). */
const noSuchRow = '23503';

/** GraphQL stops counting at fifty; it gives this one no code. */
const tooManyProblems = 'Too many errors processing variables';

/**
 * Turns whatever went wrong into what may be shown: a code from the published list, words in the reader's language
 * and, for wrong input, the fields. Anything unexpected is reported to `report` and told without details (P28).
 */
export function formatError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  locale: Locale,
  report: (fault: unknown) => void,
): GraphQLFormattedError {
  const cause = unwrapResolverError(thrown);
  const place = {
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
  };
  if (cause instanceof DomainError) return { ...place, ...shown(cause, locale) };
  const code = formatted.extensions?.['code'];
  if (code === 'BAD_USER_INPUT' || formatted.message.startsWith(tooManyProblems))
    return { ...place, ...shown(badInput(...coercionProblem(formatted.message)), locale) };
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { ...place, message: formatted.message, extensions: { code } };
  const { code: state } = (cause ?? {}) as { code?: unknown };
  if (typeof state === 'string' && noValue.test(state)) return { ...place, ...shown(badInput(), locale) };
  if (state === noSuchRow) return { ...place, ...shown(notFound(), locale) };
  report(cause);
  return {
    ...place,
    ...shown(isAway(cause) ? unavailable() : unexpected, locale),
  };
}

function shown(error: DomainError, locale: Locale): { message: string; extensions: Record<string, unknown> } {
  return {
    message: error.text[locale],
    extensions: {
      code: error.code,
      ...(error.code === 'BAD_USER_INPUT'
        ? {
            fields: error.fields.map(({ field, code, text: words }) => ({
              field,
              code,
              message: words[locale],
            })),
          }
        : {}),
    },
  };
}

/** GraphQL itself refused a variable: its English sentence names the place as `at "input.mode"`. */
function coercionProblem(message: string): FieldProblem[] {
  const place =
    /at "(?:[^".]+\.)?([^"]+)"/.exec(message)?.[1] ?? /Variable "\$(?:input\.)?([^"]+)"/.exec(message)?.[1];
  const missing = /was not provided|Expected non-nullable/.test(message);
  return place
    ? [
        {
          field: place.replace(/\[(\d+)\]/g, '.$1'),
          code: missing ? 'MISSING' : 'UNKNOWN_VALUE',
          text: missing
            ? text('Vul dit nog in.', 'Please fill this in.')
            : /A DateTime is written/.test(message)
              ? text('Dit is geen datum met een tijd.', 'This is not a date with a time.')
              : text(
                  'Deze keuze kennen we niet. Kies een van de mogelijkheden.',
                  'We do not know this choice. Pick one of the options.',
                ),
        },
      ]
    : [];
}

function isErrorCode(code: unknown): code is ErrorCode {
  return errorCodes.some((known) => known === code);
}
