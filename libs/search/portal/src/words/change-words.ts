import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { RemoveWordGroupDocument, SaveWordGroupDocument } from './words.page.generated';

/** Adds, changes, takes away or brings back words; the page then says what happened. */
export async function changeWords({ form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  if (form.line('stap') === 'weg') {
    const { state, data } = await mutate(RemoveWordGroupDocument, { input: { id } });
    if (state) return state;
    const { words, oneWay, note } = data.removeWordGroup;
    // What it was goes along, so that it can be brought back from this page.
    const gone = new URLSearchParams({ gedaan: 'weg', id, woorden: words.join('\n'), reden: note });
    if (oneWay) gone.set('richting', 'een');
    return goTo(`/zoeken/woorden?${gone}`);
  }
  const { state, data } = await mutate(SaveWordGroupDocument, {
    input: {
      id,
      words: form.prose('words').split('\n'),
      oneWay: form.isTicked('oneWay'),
      note: form.lineOrNull('note'),
      expectedVersion: form.wholeNumber('version'),
    },
  });
  if (state) return state;
  const done = form.line('stap') === 'terug' ? 'terug' : 'bewaard';
  const [first = ''] = data.saveWordGroup.words;
  return goTo(`/zoeken/woorden?gedaan=${done}&probeer=${encodeURIComponent(first)}`);
}
