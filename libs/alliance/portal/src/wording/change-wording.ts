import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { RemoveWordingDocument, SaveWordingDocument } from './wordings.page.generated';

/** Saves a word, or takes it off the list with a way back. */
export async function changeWording({ form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  if (form.line('stap') === 'weg') {
    const { state, data } = await mutate(RemoveWordingDocument, { input: { id } });
    if (state) return state;
    const { word, instead, why } = data.removeWording;
    return goTo(
      `/woordkeus?${new URLSearchParams({ gedaan: 'weg', id, woord: word, liever: instead, waarom: why })}`,
    );
  }
  const input = {
    id,
    word: form.line('word'),
    instead: form.line('instead'),
    why: form.line('why'),
    expectedVersion: form.wholeNumber('version'),
  };
  return (await mutate(SaveWordingDocument, { input })).state ?? goTo('/woordkeus?gedaan=bewaard');
}
