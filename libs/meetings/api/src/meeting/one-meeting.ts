import { text } from '@verbonden/shared/kernel';
import { assertOneAtATime } from '@verbonden/shared/server';
import type { GraphQLResolveInfo } from 'graphql';

/** @throws DomainError QUERY_TOO_LARGE in a list of meetings */
export function assertOneMeeting(info: GraphQLResolveInfo): void {
  assertOneAtATime(info, oneOnly);
}

const oneOnly = text('Vraag dit van één bijeenkomst tegelijk.', 'Ask this of one meeting at a time.');
