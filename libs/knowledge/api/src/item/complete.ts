import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { KnowledgeContent } from './knowledge-content';

const shortestBody = 100;
const shortestSummary = 20;

/**
 * What is still missing before somebody else reads along, each at its field. An empty list means: complete.
 */
export function missingForReview(content: KnowledgeContent): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (content.title.trim().length < 3) {
    problems.push({
      field: 'title',
      code: 'TOO_SHORT',
      text: text('Geef het een titel die zegt wat het is.', 'Give it a title that says what it is.'),
    });
  }
  if (content.summary.trim().length < shortestSummary) {
    problems.push({
      field: 'summary',
      code: 'TOO_SHORT',
      text: text(
        'Schrijf in een of twee zinnen wat het is en voor wie.',
        'Write in a sentence or two what it is and for whom.',
      ),
    });
  }
  if (content.body.trim().length < shortestBody) {
    problems.push({
      field: 'body',
      code: 'TOO_SHORT',
      text: text(
        `Vertel iets meer: minstens ${shortestBody} tekens. Waarom, voor wie, wat doe je?`,
        `Tell a little more: at least ${shortestBody} characters. Why, for whom, what do you do?`,
      ),
    });
  }
  if (content.themes.length === 0) {
    problems.push({
      field: 'themes',
      code: 'MISSING',
      text: text(
        'Kies minstens één thema, dan vinden anderen het terug.',
        'Choose at least one theme, so that others can find it.',
      ),
    });
  }
  return problems;
}
