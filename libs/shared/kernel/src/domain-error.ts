import { text, type Text } from './text';

/**
 * Every code that `extensions.code` can carry: the published list. What a person may well meet (a full meeting,
 * a second registration) is a typed result of the mutation and has no code here.
 */
export const errorCodes = [
  'UNAUTHENTICATED',
  'SECOND_STEP_NEEDED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'BAD_REQUEST',
  'PAYLOAD_TOO_LARGE',
  'QUERY_TOO_LARGE',
  'UNKNOWN_DOCUMENT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one field of an input; `field` is its path inside the input, with dots ("agenda.0.title"). */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly text: Text;
}

/** A rule of the product said no. The text is for the person who asked and never holds ids or addresses. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly text: Text,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(text.en);
    this.name = 'DomainError';
  }
}

/** Nobody is signed in and this needs somebody. */
export function unauthenticated(): DomainError {
  return new DomainError('UNAUTHENTICATED', text('Log eerst in.', 'Please sign in first.'));
}

/** The viewer is known and may not do this; `who` names in a phrase who may ("een coördinator"). */
export function forbidden(
  who: Text = text('iemand met meer rechten', 'somebody with more rights'),
): DomainError {
  return new DomainError(
    'FORBIDDEN',
    text(`Dit kan alleen ${who.nl}. Stuur een vraag.`, `Only ${who.en} can do this. Send a question.`),
  );
}

/** The thing is not there, or the viewer may not know that it is (P20: both answers are the same). */
export function notFound(): DomainError {
  return new DomainError('NOT_FOUND', text('Dit bestaat niet (meer).', 'This does not exist (any more).'));
}

/** The input is wrong at the given fields. */
export function badInput(...fields: FieldProblem[]): DomainError {
  return new DomainError(
    'BAD_USER_INPUT',
    text('Er klopt nog iets niet in wat je invulde.', 'Something you filled in is not right yet.'),
    fields,
  );
}

/** Somebody else changed the same thing first. */
export function conflict(message: Text): DomainError {
  return new DomainError('CONFLICT', message);
}
