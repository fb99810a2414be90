import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { ArchiveKnowledgeDocument, SubmitKnowledgeDocument } from './knowledge-steps.generated';

/** The name of a form that was refused because the item is not complete yet. */
export const stillMissing = 'STILL_MISSING';

/** Takes the step whose button was pressed; the page then says what happened. */
export async function takeStep({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const input = { id: form.line('id'), expectedVersion: form.wholeNumber('version') ?? 0 };
  const done = (what: string) => goTo(`/kennis/${params['slug']}?gedaan=${what}`);
  switch (form.line('stap')) {
    case 'archiveer':
      return (await mutate(ArchiveKnowledgeDocument, { input })).state ?? done('gearchiveerd');
    default:
      return beforeSendingIn((await mutate(SubmitKnowledgeDocument, { input })).state) ?? done('ingestuurd');
  }
}

/** What is still missing is not on this page: still-missing.tsx leads to each field. */
function beforeSendingIn(state: FormState | undefined): FormState | undefined {
  return state && state.problems.length > 0 ? { ...state, code: stillMissing } : state;
}
