import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  ApproveCampaignActivityDocument,
  AskCampaignActivityChangesDocument,
  CancelCampaignActivityDocument,
  SignUpForActivityDocument,
  WithdrawCampaignActivityDocument,
} from './activity.page.generated';

/** Takes the step whose button was pressed; the page then says what happened. */
export async function takeActivityStep(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, mutate, goTo } = args;
  const id = form.line('activityId');
  const done = (what: string) => goTo(`/week/activiteit/${params['slug']}?gedaan=${what}`);
  switch (form.line('stap')) {
    case 'keur-goed': {
      const input = { id, version: form.wholeNumber('version') || 0 };
      return (
        (await mutate(ApproveCampaignActivityDocument, { input })).state ??
        goTo('/week/activiteiten/nakijken?gedaan=ja')
      );
    }
    case 'vraag-aanpassing': {
      const input = { id, note: form.prose('note') };
      return (
        (await mutate(AskCampaignActivityChangesDocument, { input })).state ??
        goTo('/week/activiteiten/nakijken?gedaan=gevraagd')
      );
    }
    case 'zeg-af': {
      const input = { id, because: form.line('because') };
      return (await mutate(CancelCampaignActivityDocument, { input })).state ?? done('afgezegd');
    }
    case 'trek-in':
      return (await mutate(WithdrawCampaignActivityDocument, { input: { id } })).state ?? done('ingetrokken');
    default:
      return signedUp(args);
  }
}

async function signedUp({ form, mutate, goTo, say }: SubmitArgs): Promise<Response | FormState> {
  const { state, data } = await mutate(SignUpForActivityDocument, {
    input: {
      id: form.line('id'),
      activityId: form.line('activityId'),
      chosenName: form.line('chosenName'),
      reminderAddress: form.lineOrNull('reminderAddress'),
    },
  });
  if (state) return state;
  const { outcome, token } = data.signUpForActivity;
  if (token) return goTo(`/week/aanmelding/${token}?gedaan=aangemeld`);
  const message =
    outcome === 'FULL'
      ? say('Het is net vol geraakt. Misschien is er iets anders bij jou in de buurt.')
      : say('Aanmelden kan niet meer.');
  return { values: form.values(), problems: [], message };
}
