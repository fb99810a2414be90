import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { RaiseHandDocument, ShareInTheMakingDocument, WithdrawHandDocument } from './take-part.generated';

/** What the buttons of the page are called in what is sent. */
export type TakePartStep = 'hand' | 'omlaag' | 'deel';

/** A hand up or down, a question, or a practice in the making; the page afterwards says what came of it. */
export async function takePart(
  { form, url, mutate, goTo }: SubmitArgs,
  token: string | null,
): Promise<Response | FormState> {
  const who = token ? { token } : { meetingId: form.line('meetingId') };
  const done = (outcome: string) => goTo(`${url.pathname}?gedaan=${outcome}`);
  switch (form.line('stap') as TakePartStep) {
    case 'hand': {
      const input = {
        ...who,
        id: form.line('id'),
        question: form.prose('question').trim() || null,
        anonymous: form.isTicked('anonymous'),
      };
      const { state, data } = await mutate(RaiseHandDocument, { input });
      return (
        state ??
        done(input.anonymous && data.raiseHand.outcome === 'RAISED' ? 'ASKED' : data.raiseHand.outcome)
      );
    }
    case 'omlaag': {
      const { state, data } = await mutate(WithdrawHandDocument, { input: who });
      return state ?? done(data.withdrawHand.outcome);
    }
    case 'deel': {
      const input = {
        id: form.line('itemId'),
        kind: 'GOOD_PRACTICE' as const,
        title: form.line('title'),
        summary: form.prose('summary').trim(),
      };
      const { state, data } = await mutate(ShareInTheMakingDocument, { input });
      return state ?? goTo(`${url.pathname}?gedaan=SHARED&stuk=${data.createKnowledgeItem.slug}`);
    }
  }
}
