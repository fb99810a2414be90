import { readDate } from '@verbonden/shared/kernel';
import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { takeAskStep } from '../ask/take-ask-step';
import {
  AnswerSignalDocument,
  CloseSignalDocument,
  MergeSignalsDocument,
  RecogniseSignalDocument,
  ReopenSignalDocument,
  TakeUpSignalDocument,
  UnrecogniseSignalDocument,
} from './signal-steps.generated';

/** Takes the step whose button was pressed; the page then says what happened. */
export async function takeStep(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, mutate, goTo } = args;
  const id = params['id'] ?? '';
  const done = (what: string, at = id) => goTo(`/signalen/${at}?gedaan=${what}`);
  const asked = takeAskStep(args);
  if (asked) return asked;
  switch (form.line('stap')) {
    case 'herken': {
      const input = { id, showOrganisation: form.isTicked('showOrganisation') };
      return (await mutate(RecogniseSignalDocument, { input })).state ?? done('herkend');
    }
    case 'herken-niet':
      return (await mutate(UnrecogniseSignalDocument, { input: { id } })).state ?? done('niet-herkend');
    case 'pak-op':
      return takeUp(args, id);
    case 'antwoord': {
      const input = { id, answer: form.prose('answer'), url: form.line('url') };
      return (await mutate(AnswerSignalDocument, { input })).state ?? done('beantwoord');
    }
    case 'open': {
      const input = { id, note: form.lineOrNull('note') };
      return (await mutate(ReopenSignalDocument, { input })).state ?? done('heropend');
    }
    case 'voeg-samen': {
      const { state, data } = await mutate(MergeSignalsDocument, {
        input: { id, intoId: form.line('intoId') },
      });
      return state ?? done('samengevoegd', data.mergeSignals.id);
    }
    default: {
      const input = { id, note: form.lineOrNull('note') };
      return (await mutate(CloseSignalDocument, { input })).state ?? done('gesloten');
    }
  }
}

async function takeUp(
  { form, context, say, mutate, goTo }: SubmitArgs,
  id: string,
): Promise<Response | FormState> {
  const until = readDate(form.line('until'), context.now);
  if (!until) {
    const message = say('Vul een datum in, bijvoorbeeld 24-3-2027.');
    return { values: form.values(), problems: [{ field: 'until', message }] };
  }
  const input = { id, organisationId: form.lineOrNull('organisationId'), plan: form.line('plan'), until };
  return (await mutate(TakeUpSignalDocument, { input })).state ?? goTo(`/signalen/${id}?gedaan=opgepakt`);
}
