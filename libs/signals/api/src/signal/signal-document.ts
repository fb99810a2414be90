import type { SearchDocument } from '@verbonden/search/api';
import type { Signal } from './signal.entity';

/** What search calls the documents of this domain. */
export const signalKind = 'SIGNAL';

/** In its own list a signal is found, also when an answer stands for it. */
export const signalVisibilities = ['PRIVATE', 'OWN_LIST'] as const;

/**
 * The words a signal is found by. Only the network may find it, so it is never among what everybody finds.
 * @param isTold what helped is told: among everything that answer stands for it, so that nobody meets one question twice
 */
export function documentOf(
  signal: Pick<Signal, 'id' | 'title' | 'body' | 'plan' | 'answer'>,
  isTold = false,
): SearchDocument {
  return {
    subjectId: signal.id,
    kind: signalKind,
    path: `/signalen/${signal.id}`,
    title: signal.title,
    lead: signal.body,
    body: [signal.plan, signal.answer].filter(Boolean).join('\n'),
    visibility: isTold ? 'OWN_LIST' : 'PRIVATE',
  };
}
