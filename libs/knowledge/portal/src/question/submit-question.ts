import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { afterwards } from '../care/afterwards-address';
import {
  AnswerKnowledgeQuestionDocument,
  AskKnowledgeQuestionDocument,
  ChangeKnowledgeQuestionDocument,
  RemoveKnowledgeQuestionDocument,
  RestoreKnowledgeQuestionDocument,
} from './questions.page.generated';

/** Asks, words better, answers, takes away or puts back; then the page of the item says what happened. */
export async function submitQuestion({
  form,
  params,
  mutate,
  goTo,
}: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  const expectedVersion = form.wholeNumber('version') ?? 0;
  const done = (what: string) => goTo(afterwards(params['slug'] ?? '', what, { wat: id }));
  switch (form.line('stap')) {
    case 'weg':
      return (await mutate(RemoveKnowledgeQuestionDocument, { input: { id } })).state ?? done('vraag-weg');
    case 'zet-terug':
      return (await mutate(RestoreKnowledgeQuestionDocument, { input: { id } })).state ?? done('vraag-terug');
    case 'wijzig': {
      const input = { id, expectedVersion, body: form.prose('body') };
      return (await mutate(ChangeKnowledgeQuestionDocument, { input })).state ?? done('vraag');
    }
    case 'antwoord': {
      const input = { id, expectedVersion, answer: form.prose('answer'), isShown: form.isTicked('isShown') };
      return (await mutate(AnswerKnowledgeQuestionDocument, { input })).state ?? done('beantwoord');
    }
    default: {
      const input = { id, itemId: form.line('itemId'), body: form.prose('body') };
      return (await mutate(AskKnowledgeQuestionDocument, { input })).state ?? done('vraag');
    }
  }
}
