import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { Temporal } from 'temporal-polyfill';

/**
 * `DateTime`: a moment as RFC 3339 writes it, with its offset. A local time without offset is refused: it would mean
 * another moment on a server in another time zone (P8).
 */
export const Moment = new GraphQLScalarType<Date, string | null>({
  name: 'DateTime',
  description: 'A moment with its offset, as RFC 3339 writes it: 2027-03-24T12:30:00Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : null),
  serialize: (value) => (value instanceof Date ? value.toISOString() : null),
});

function read(value: unknown): Date {
  try {
    if (typeof value === 'string' && value.length <= 40) {
      return new Date(Temporal.Instant.from(value).epochMilliseconds);
    }
  } catch {
    // falls through to the one answer for every unreadable moment
  }
  throw new GraphQLError('A DateTime is written with its offset, as 2027-03-24T12:30:00Z.');
}
