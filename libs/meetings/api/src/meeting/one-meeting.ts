import { DomainError, text } from '@verbonden/shared/kernel';
import type { GraphQLResolveInfo } from 'graphql';

/** @throws DomainError QUERY_TOO_LARGE inside a list: it would cost statements for each meeting of it (P29) */
export function assertOneMeeting(info: GraphQLResolveInfo): void {
  for (let step: GraphQLResolveInfo['path'] | undefined = info.path; step; step = step.prev) {
    if (typeof step.key !== 'number') continue;
    throw new DomainError(
      'QUERY_TOO_LARGE',
      text('Vraag dit van één bijeenkomst tegelijk.', 'Ask this of one meeting at a time.'),
    );
  }
}
