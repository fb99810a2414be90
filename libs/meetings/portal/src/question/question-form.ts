import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AskMeetingQuestionDocument,
  JoinMeetingQuestionDocument,
  WithdrawMeetingQuestionDocument,
} from './questions.generated';

/** What was just done, in the address of the page afterwards. */
export type QuestionDone = 'gevraagd' | 'ook' | 'weg';

/** Asks, says "me too", or takes an own question back; signed in, or by the link of a mail. */
export async function actOnQuestions(
  { form, url, mutate, goTo }: SubmitArgs,
  token: string | null,
): Promise<Response | FormState> {
  const id = form.line('id');
  const done = (what: QuestionDone, anchor = '') => goTo(`${url.pathname}?gedaan=${what}${anchor}`);
  switch (form.line('doe')) {
    case 'ook': {
      const { state } = await mutate(JoinMeetingQuestionDocument, { input: { id, token } });
      return state ?? done('ook', `#vraag-${id}`);
    }
    case 'weg': {
      const { state } = await mutate(WithdrawMeetingQuestionDocument, { input: { id, token } });
      return state ?? done('weg');
    }
    default: {
      const input = {
        id,
        token,
        meetingId: token ? null : form.line('meetingId'),
        question: form.prose('question').trim(),
        wantsMail: form.isTicked('wantsMail'),
      };
      const { state } = await mutate(AskMeetingQuestionDocument, { input });
      return state ?? done('gevraagd');
    }
  }
}
