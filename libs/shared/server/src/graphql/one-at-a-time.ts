import { DomainError, type Text } from '@verbonden/shared/kernel';
import type { GraphQLResolveInfo } from 'graphql';

/** @throws DomainError QUERY_TOO_LARGE inside a list: it would cost statements for each thing of it (P29) */
export function assertOneAtATime(info: GraphQLResolveInfo, said: Text): void {
  for (let step: GraphQLResolveInfo['path'] | undefined = info.path; step; step = step.prev)
    if (typeof step.key === 'number') throw new DomainError('QUERY_TOO_LARGE', said);
}
