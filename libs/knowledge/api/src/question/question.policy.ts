import { hasRole, isSignedIn, looksAfterNetwork, type Viewer } from '@verbonden/shared/kernel';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import { isEditorOf, type Judged } from '../knowledge.policy';
import type { KnowledgeQuestion, QuestionGone } from './question.entity';

/** What a policy needs to know of a question. */
type Question = Pick<KnowledgeQuestion, 'askedById' | 'answer' | 'isShown' | 'gone'>;

/**
 * Whoever is signed in asks, but not those who would answer. Nor a young person of the sounding board: an answer is mailed
 * to who asked alone, and no adult writes to one of them alone.
 */
export function canAsk(viewer: Viewer, item: Judged): boolean {
  return (
    isSignedIn(viewer) &&
    !hasRole(viewer, 'SOUNDING_BOARD') &&
    item.status === 'PUBLISHED' &&
    !isEditorOf(viewer, item)
  );
}

/** The editors of the item answer; who looks after the network may, so that nobody waits for ever. */
export function canAnswer(viewer: Viewer, item: Judged, question: Question): boolean {
  return question.gone === null && answers(viewer, item);
}

/** Who could answer what is asked about it. */
export function answers(viewer: Viewer, item: Judged): boolean {
  return isEditorOf(viewer, item) || looksAfterNetwork(viewer);
}

/** A question is between who asked and who answers, until the answer is put on the page for everybody. */
export function canReadQuestion(viewer: Viewer, item: Judged, question: Question): boolean {
  if (question.gone !== null) return question.gone === goneBy(viewer, question);
  return question.isShown || isAsker(viewer, question) || answers(viewer, item);
}

/** Who asked words it better for as long as nobody answered. */
export function canChangeQuestion(viewer: Viewer, question: Question): boolean {
  return isAsker(viewer, question) && question.answer === null && question.gone === null;
}

/**
 * In whose way a viewer takes a question away, and puts it back: the asker withdraws it, who looks after the network
 * hides it; nobody else does either, and neither undoes what the other did.
 */
export function goneBy(viewer: Viewer, question: Question): QuestionGone | null {
  if (isAsker(viewer, question)) return 'WITHDRAWN';
  return looksAfterNetwork(viewer) ? 'HIDDEN' : null;
}

/** Who asked is known to themselves and to who answers; the page never tells. */
export function seesAsker(viewer: Viewer, item: Judged, question: Question): boolean {
  return isAsker(viewer, question) || answers(viewer, item);
}

function isAsker(viewer: Viewer, { askedById }: Question): boolean {
  return isSignedIn(viewer) && askedById === viewer.personId;
}

/** What is owned together answers together: by the organisation, else by its author. */
export function ownerKey({ organisationId, authorId }: Pick<KnowledgeItem, 'organisationId' | 'authorId'>) {
  return organisationId ?? authorId;
}
