import { readDate } from '@verbonden/shared/kernel';
import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import {
  AgreeMediaDocument,
  BriefMediaDocument,
  ChooseMediaSupporterDocument,
  DeclineMediaDocument,
  LayMediaBeforeDocument,
  MoveMediaDocument,
  NoteMediaGuardianDocument,
  PublishMediaDocument,
  StopMediaDocument,
  TakeOnMediaDocument,
} from './media-request.page.generated';

/** Everything a coordinator does with a question of the media, by the name of the button. */
export async function mediaSteps({
  params,
  form,
  mutate,
  goTo,
  context,
}: SubmitArgs): Promise<Response | FormState> {
  const id = params['id'] ?? '';
  const step = form.line('stap');
  const done = (part: string) => goTo(`/klankbord/mediavragen/${id}?gedaan=${step}#${part}`);
  switch (step) {
    case 'neem-aan': {
      const { state } = await mutate(TakeOnMediaDocument, { input: { id } });
      return state ?? done('voorbereiden');
    }
    case 'zeg-nee': {
      const { state } = await mutate(DeclineMediaDocument, { input: { id, words: form.prose('words') } });
      return state ?? done('vraag');
    }
    case 'bereid-voor': {
      if (form.values()['briefing']) {
        const input = { id, briefing: form.prose('briefing') };
        const { state } = await mutate(BriefMediaDocument, { input });
        if (state) return state;
      }
      const supporterId = form.line('supporterId');
      if (!supporterId) return done('voorbereiden');
      const { state } = await mutate(ChooseMediaSupporterDocument, { input: { id, supporterId } });
      return state ?? done('voorbereiden');
    }
    case 'leg-voor': {
      const { state } = await mutate(LayMediaBeforeDocument, { input: { id } });
      return state ?? done('jongeren');
    }
    case 'verzet': {
      const typed = form.line('takesPlaceOn');
      const input = { id, takesPlaceOn: readDate(typed, context.now) ?? typed };
      const { state } = await mutate(MoveMediaDocument, { input });
      return state ?? done('jongeren');
    }
    case 'ouder':
    case 'ouder-niet': {
      const input = { id: form.line('wie'), agreed: step === 'ouder' };
      const { state } = await mutate(NoteMediaGuardianDocument, { input });
      return state ?? done('jongeren');
    }
    case 'spreek-af': {
      const { state } = await mutate(AgreeMediaDocument, { input: { id } });
      return state ?? done('vraag');
    }
    case 'stop': {
      const { state } = await mutate(StopMediaDocument, { input: { id } });
      return state ?? done('vraag');
    }
    default: {
      const { state } = await mutate(PublishMediaDocument, { input: { id, url: form.line('url') } });
      return state ?? done('vraag');
    }
  }
}
