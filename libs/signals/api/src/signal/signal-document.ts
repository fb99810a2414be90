import type { SearchDocument } from '@verbonden/search/api';
import type { Signal } from './signal.entity';

/** What search calls the documents of this domain. */
export const signalKind = 'SIGNAL';

/** The words a signal is found by. Only the network may find it, so it is never among what everybody finds. */
export function documentOf(
  signal: Pick<Signal, 'id' | 'title' | 'body' | 'plan' | 'answer'>,
): SearchDocument {
  return {
    subjectId: signal.id,
    kind: signalKind,
    path: `/signalen/${signal.id}`,
    title: signal.title,
    lead: signal.body,
    body: [signal.plan, signal.answer].filter(Boolean).join('\n'),
    visibility: 'PRIVATE',
  };
}
