import type { SearchDocument } from '@verbonden/search/api';
import type { AdviceRequest } from '../advice-request/advice-request.entity';
import { advicePath } from './advice';

/** What search calls the documents of this domain. */
export const adviceKind = 'ADVICE';

/** The words published advice is found by: everybody reads it. */
export function documentOf(request: AdviceRequest): SearchDocument {
  return {
    subjectId: request.id,
    kind: adviceKind,
    path: advicePath(request),
    title: request.title,
    lead: request.question,
    body: [request.advice, request.about, request.outcomeReason, `Advies ${request.year}-${request.number}`]
      .filter(Boolean)
      .join('\n\n'),
    standing: { on: request.advisedOn, complete: request.outcome ? 1 : 0.8 },
    visibility: 'PUBLIC',
  };
}
