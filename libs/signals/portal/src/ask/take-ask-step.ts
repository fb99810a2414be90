import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AskMemberDocument,
  AskMembersDocument,
  ReplyToSignalDocument,
  ShowReplyNameDocument,
  TellWhatHelpedDocument,
} from './ask-steps.generated';

/** The steps with a question that members are asked; null when the button was another's. */
export function takeAskStep(args: SubmitArgs): Promise<Response | FormState> | null {
  const step = steps[args.form.line('stap')];
  return step ? step(args, args.params['id'] ?? '') : null;
}

type Step = (args: SubmitArgs, id: string) => Promise<Response | FormState>;

const steps: Readonly<Record<string, Step | undefined>> = {
  'vraag-leden': async ({ mutate, goTo }, id) =>
    (await mutate(AskMembersDocument, { input: { id } })).state ?? goTo(`/signalen/${id}?gedaan=gevraagd`),

  'vraag-lid': async ({ form, mutate, goTo }, id) => {
    const { state } = await mutate(AskMemberDocument, { input: { id, email: form.line('email') } });
    return state ?? goTo(`/signalen/${id}?gedaan=lid-gevraagd#gevraagd-aan`);
  },

  reageer: async ({ form, mutate, goTo }, id) => {
    const input = { id, body: form.prose('body'), showName: form.isTicked('showName') };
    const { state } = await mutate(ReplyToSignalDocument, { input });
    return state ?? goTo(`/signalen/${id}?gedaan=gereageerd#antwoorden`);
  },

  naam: async ({ form, mutate, goTo }, id) => {
    const showName = form.line('naam') === 'erbij';
    const { state } = await mutate(ShowReplyNameDocument, { input: { id: form.line('antwoord'), showName } });
    return state ?? goTo(`/signalen/${id}?gedaan=${showName ? 'naam-erbij' : 'naam-weg'}`);
  },

  'wat-hielp': async ({ form, mutate, goTo }, id) => {
    const input = {
      id,
      helped: form.prose('helped'),
      replyIds: form.all('replyIds'),
      forEverybody: form.line('forWhom') === 'iedereen',
    };
    return (await mutate(TellWhatHelpedDocument, { input })).state ?? goTo(`/signalen/${id}?gedaan=geholpen`);
  },
};
