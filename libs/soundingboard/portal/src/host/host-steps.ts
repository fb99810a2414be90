import { readDate } from '@verbonden/shared/kernel';
import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  CloseAdviceRoomDocument,
  InviteBoardMemberDocument,
  LetAskerInDocument,
  PublishAdviceDocument,
  SumUpAdviceDocument,
  ThankAdviceMemberDocument,
} from './host.page.generated';

/** What a host does, by the name of the button. */
export async function hostSteps({
  params,
  form,
  mutate,
  goTo,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const requestId = params['id'] ?? '';
  const here = `/advies/gevraagd/${requestId}/leiden`;
  const step = form.line('stap');
  switch (step) {
    case 'nodig-uit': {
      const personId = form.line('wie');
      const { state, data } = await mutate(InviteBoardMemberDocument, { input: { requestId, personId } });
      if (state) return state;
      const { outcome } = data.inviteBoardMember;
      // What a member takes on can have changed since the page was made.
      return goTo(
        outcome === 'INVITED' || outcome === 'ALREADY'
          ? `${here}?gedaan=uitgenodigd#wie`
          : `${here}?niet=${outcome}&wie=${personId}#wie`,
      );
    }
    case 'laat-binnen':
    case 'laat-uit': {
      const { state } = await mutate(LetAskerInDocument, {
        input: { requestId, isIn: step === 'laat-binnen' },
      });
      return state ?? goTo(`${here}?gedaan=${step}`);
    }
    case 'sluit':
    case 'open': {
      const { state } = await mutate(CloseAdviceRoomDocument, {
        input: { requestId, isClosed: step === 'sluit' },
      });
      return state ?? goTo(`${here}?gedaan=${step}`);
    }
    case 'bedank': {
      const { state } = await mutate(ThankAdviceMemberDocument, { input: { id: form.line('wie') } });
      return state ?? goTo(`${here}?gedaan=bedankt#bedanken`);
    }
    case 'publiceer': {
      const typed = form.line('followUpBy');
      const followUpBy = typed ? (readDate(typed, context.now) ?? typed) : null;
      const { state, data } = await mutate(PublishAdviceDocument, { input: { requestId, followUpBy } });
      return state ?? goTo(`/advies/${data.publishAdvice.advice?.slug}`);
    }
    default: {
      const input = { requestId, text: form.prose('text'), version: Number(form.line('version')) || 0 };
      const { state } = await mutate(SumUpAdviceDocument, { input });
      return state ?? goTo(`${here}?gedaan=opgeschreven#advies`);
    }
  }
}
