import { type ImportProblem, problem } from '@verbonden/imports/api';
import { missingForReview } from '../form/complete';
import type { KnowledgeContent } from '../item/knowledge-content';

/**
 * What keeps a row of somebody's file from being read by everybody, as in the form: a practice lacks what is asked of it,
 * a tip has nobody's consent yet. It is brought in as a draft then, and nothing of it is lost.
 * @returns null when nothing does
 */
export function notReady(content: KnowledgeContent): ImportProblem | null {
  if (content.kind === 'TIP') return withoutConsent;
  if (content.kind !== 'GOOD_PRACTICE') return null;
  const [first] = missingForReview(content);
  return first ? { field: first.field, text: incomplete } : null;
}

const withoutConsent = problem(
  null,
  'is een concept: vraag eerst toestemming aan wie deze tip gaf',
  'is a draft: first ask consent of who gave this tip',
);
const { text: incomplete } = problem(
  null,
  'is een concept: vul eerst aan wat er nog mist',
  'is a draft: first fill in what is still missing',
);
