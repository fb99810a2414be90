import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { outcomes } from '../lab-words';
import { projectIdOf } from '../project-id';
import {
  AddLabGroundDocument,
  MoveLabProjectDocument,
  OfferLabSiteDocument,
  RemoveLabGroundDocument,
} from './project.page.generated';

/** Does what the pressed button says; the page then tells what happened. */
export async function takeStep(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, mutate, goTo } = args;
  const slug = params['slug'] ?? '';
  const projectId = await projectIdOf(args);
  const done = (what: string) => goTo(`/lab/project/${slug}?gedaan=${what}`);
  const move = async (name: 'FORWARD' | 'BACK' | 'STOP' | 'RESUME', what: string) => {
    const outcome = outcomes.find((each) => each === form.line('outcome')) ?? null;
    const input = { id: projectId, move: name, note: form.prose('note'), outcome };
    return (await mutate(MoveLabProjectDocument, { input })).state ?? done(what);
  };
  switch (form.line('stap')) {
    case 'verder':
      return move('FORWARD', 'verder');
    case 'terug':
      return move('BACK', 'terug');
    case 'stop':
      return move('STOP', 'gestopt');
    case 'hervat':
      return move('RESUME', 'hervat');
    case 'kennis-erbij': {
      const input = { projectId, address: form.line('address') };
      return (await mutate(AddLabGroundDocument, { input })).state ?? done('kennis-erbij');
    }
    case 'kennis-weg': {
      const input = { projectId, itemId: form.line('itemId') };
      return (await mutate(RemoveLabGroundDocument, { input })).state ?? done('kennis-weg');
    }
    default: {
      const input = { projectId, organisationId: form.line('organisationId'), note: form.prose('offer') };
      const { state } = await mutate(OfferLabSiteDocument, { input });
      return state ? { ...state, problems: state.problems.map(atOffer) } : done('aangeboden');
    }
  }
}

/** The field is called otherwise on this page, which has another note. */
function atOffer({ field, message }: FormState['problems'][number]) {
  return { field: field === 'note' ? 'offer' : field, message };
}
