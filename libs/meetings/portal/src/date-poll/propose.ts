import { type FormFields, type FormState, type SubmitArgs } from '@verbonden/shared/web';
import { withReport } from './asked-report';
import { OpenDatePollDocument, PeopleToAskDocument } from './date-poll.page.generated';
import { changedMoments, fieldsOfMoments, momentsIn } from './moment-rows';
import { askedInput, atProposal, proposeInput } from './propose-input';

/** The name of the buttons of the date poll; the value says what happens. */
export const stepField = 'stap';
export const lookStep = 'bekijk';
export const askStep = 'vraag';

/** Takes the proposal further: a moment more or less, a look at who gets mail, or the sending itself. */
export async function propose(args: SubmitArgs): Promise<Response | FormState> {
  const { form, context, say, query, mutate, goTo, params } = args;
  const step = form.line(stepField);
  if (step !== lookStep && step !== askStep) return withMoments(form, step);
  const { input, problems, places } = proposeInput(form, context.now, say);
  if (step === lookStep) {
    const { peopleToAsk } = await query(PeopleToAskDocument, { input: askedInput(form) });
    const who = peopleToAsk.unread.map(({ line, text }) =>
      say('Regel {line} heeft geen adres: ‘{text}’. Vul het aan of haal de regel weg.', { line, text }),
    );
    const nobody = peopleToAsk.count === 0 ? [say('Kies wie je het vraagt, of plak namen en adressen.')] : [];
    const message = [...who, ...(who.length > 0 ? [] : nobody)].join(' ');
    const wrong = [...problems, ...(message ? [{ field: 'pasted', message }] : [])];
    return { values: withReport(form.values(), peopleToAsk), problems: wrong };
  }
  if (problems.length > 0) return { values: form.values(), problems };
  const { state, data } = await mutate(OpenDatePollDocument, {
    input: { id: form.line('id'), meetingId: form.line('meetingId'), ...input },
  });
  if (state) return atProposal(state, places);
  return goTo(
    `/bijeenkomsten/${params['slug']}/datumprikker?gedaan=gevraagd&aantal=${data.openDatePoll.askedCount ?? 0}`,
  );
}

function withMoments(form: FormFields, step: string): FormState {
  const others = Object.entries(form.values()).filter(([name]) => !name.startsWith('moment-'));
  const rows = changedMoments(
    momentsIn((field) => form.prose(field)),
    step,
  );
  const moments = Object.entries(fieldsOfMoments(rows)).map(([name, value]) => [name, [value]] as const);
  return { values: Object.fromEntries([...others, ...moments]), problems: [] };
}
