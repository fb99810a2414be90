import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { afterwards } from '../care/afterwards-address';
import {
  AdoptKnowledgeDocument,
  ChangeAdoptionDocument,
  RestoreAdoptionDocument,
  WithdrawAdoptionDocument,
} from './adopt.page.generated';

/** Says it, changes it, takes it back or puts it back; then the page of the item says what happened. */
export async function submitAdoption({
  form,
  params,
  mutate,
  goTo,
  say,
}: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  const done = (what: string) => goTo(afterwards(params['slug'] ?? '', what, { wat: id }));
  switch (form.line('stap')) {
    case 'trek-terug':
      return (await mutate(WithdrawAdoptionDocument, { input: { id } })).state ?? done('ook-weg');
    case 'zet-terug':
      return (await mutate(RestoreAdoptionDocument, { input: { id } })).state ?? done('ook');
  }
  const sinceYear = form.wholeNumber('sinceYear');
  if (Number.isNaN(sinceYear)) {
    const message = say('Vul een jaar in, bijvoorbeeld 2026.');
    return { values: form.values(), problems: [{ field: 'sinceYear', message }] };
  }
  const texts = {
    place: form.line('place'),
    sinceYear,
    adapted: form.prose('adapted'),
    result: form.prose('result'),
    experience: form.prose('experience'),
    contact: form.lineOrNull('contact'),
  };
  const expectedVersion = form.wholeNumber('version');
  const { state } = expectedVersion
    ? await mutate(ChangeAdoptionDocument, { input: { id, expectedVersion, ...texts } })
    : await mutate(AdoptKnowledgeDocument, {
        input: { id, itemId: form.line('itemId'), organisationId: form.line('organisationId'), ...texts },
      });
  return state ?? done('ook');
}
