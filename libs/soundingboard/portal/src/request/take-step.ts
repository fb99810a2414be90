import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AnswerAdviceInvitationDocument,
  HostAdviceRequestDocument,
  TellAdviceFollowUpDocument,
  WithdrawAdviceRequestDocument,
} from './request.page.generated';
import {
  AgreeWithAdviceDocument,
  HideAdviceMessageDocument,
  RemoveAdviceMessageDocument,
  WriteInAdviceRoomDocument,
} from './room.generated';

/** Everything that is sent from the page of a question, by the name of its button. */
export async function takeStep({ params, form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = params['id'] ?? '';
  const here = `/advies/gevraagd/${id}`;
  const message = form.line('bericht');
  switch (form.line('stap')) {
    case 'ja':
    case 'nee': {
      const accepts = form.line('stap') === 'ja';
      const { state } = await mutate(AnswerAdviceInvitationDocument, { input: { requestId: id, accepts } });
      return state ?? goTo(accepts ? `${here}?gedaan=ja` : '/klankbord?gedaan=nee');
    }
    case 'zeg': {
      const input = { id: form.line('id'), requestId: id, body: form.prose('body') };
      const { state } = await mutate(WriteInAdviceRoomDocument, { input });
      return state ?? goTo(`${here}#bericht-${input.id}`);
    }
    case 'haal-weg': {
      const { state } = await mutate(RemoveAdviceMessageDocument, { input: { id: message } });
      return state ?? goTo(`${here}?gedaan=weg#gesprek`);
    }
    case 'verberg':
    case 'toon': {
      const isHidden = form.line('stap') === 'verberg';
      const { state } = await mutate(HideAdviceMessageDocument, { input: { id: message, isHidden } });
      return state ?? goTo(`${here}#bericht-${message}`);
    }
    case 'eens':
    case 'oneens': {
      const agrees = form.line('stap') === 'eens';
      const version = Number(form.line('version')) || 0;
      const { state } = await mutate(AgreeWithAdviceDocument, { input: { requestId: id, agrees, version } });
      return state ?? goTo(`${here}?gedaan=gekozen#advies`);
    }
    case 'trek-in': {
      const { state } = await mutate(WithdrawAdviceRequestDocument, { input: { id } });
      return state ?? goTo('/advies/gevraagd');
    }
    case 'leid': {
      const { state } = await mutate(HostAdviceRequestDocument, { input: { id } });
      return state ?? goTo(`${here}/leiden?gedaan=leid`);
    }
    default: {
      const outcome =
        (['ADOPTED', 'PARTLY', 'NOT'] as const).find((each) => each === form.line('outcome')) ?? 'ADOPTED';
      const input = { requestId: id, outcome, reason: form.prose('reason') };
      const { state, data } = await mutate(TellAdviceFollowUpDocument, { input });
      return state ?? goTo(`/advies/${data.tellAdviceFollowUp.advice?.slug}#gedaan`);
    }
  }
}
