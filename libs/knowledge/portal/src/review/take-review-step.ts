import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import { publishMoment } from './publish-moment';
import {
  AnswerKnowledgeCommentDocument,
  AskKnowledgeReaderDocument,
  CancelKnowledgePlanDocument,
  CommentOnKnowledgeDocument,
  ObjectToKnowledgeReviewDocument,
  PlanKnowledgeDocument,
  PublishKnowledgeDocument,
  ReadKnowledgeAlongDocument,
  RequestKnowledgeChangesDocument,
  ResolveKnowledgeCommentDocument,
} from './read-along-steps.generated';

/** The name of a text field that stands more than once on the page: at this field, at this comment. */
export function textAt(place: string): string {
  return `text-${place}`;
}

/** Takes the step whose button was pressed; the page then says what happened. */
export async function takeReviewStep(args: SubmitArgs): Promise<Response | FormState> {
  const { form, mutate } = args;
  const step = { id: form.line('id'), expectedVersion: form.wholeNumber('version') ?? 0 };
  const place = form.line('plek');
  const done = (what: string, anchor = '') =>
    args.goTo(`/kennis/${args.params['slug']}/meelezen?gedaan=${what}${anchor}`);
  switch (form.line('stap')) {
    case 'opmerking': {
      const id = form.line('nieuw');
      const input = { id, itemId: step.id, field: place, text: form.prose(textAt(place)) };
      const { state } = await mutate(CommentOnKnowledgeDocument, { input });
      return state ? named(state, { text: textAt(place) }) : done('opmerking', `#opmerking-${id}`);
    }
    case 'antwoord': {
      const input = { id: form.line('nieuw'), commentId: place, text: form.prose(textAt(place)) };
      const { state } = await mutate(AnswerKnowledgeCommentDocument, { input });
      return state ? named(state, { text: textAt(place) }) : done('antwoord', `#opmerking-${place}`);
    }
    case 'opgelost':
    case 'heropen': {
      const resolved = form.line('stap') === 'opgelost';
      const { state } = await mutate(ResolveKnowledgeCommentDocument, {
        input: { commentId: place, resolved },
      });
      return state ?? done(resolved ? 'opgelost' : 'heropend', `#opmerking-${place}`);
    }
    case 'vaste-tekst-note':
      return filledIn(form.values(), 'note');
    case 'vaste-tekst-changes':
      return filledIn(form.values(), 'changes');
    case 'vraag': {
      const { state } = await mutate(RequestKnowledgeChangesDocument, {
        input: { ...step, note: form.prose('note') },
      });
      return state ?? done('gevraagd');
    }
    case 'plan':
      return plan(args, step, () => done('gepland'));
    case 'plan-af':
      return (await mutate(CancelKnowledgePlanDocument, { input: step })).state ?? done('afgezegd');
    case 'lees':
      return (await mutate(ReadKnowledgeAlongDocument, { input: { id: step.id } })).state ?? done('gepakt');
    case 'vraag-lezer': {
      const { state } = await mutate(AskKnowledgeReaderDocument, {
        input: { id: step.id, email: form.line('email'), question: form.prose('question') },
      });
      return state ?? done('lezer');
    }
    case 'bezwaar': {
      const { state } = await mutate(ObjectToKnowledgeReviewDocument, {
        input: { ...step, objection: form.prose('objection') },
      });
      return state ?? done('bezwaar');
    }
    default: {
      const { state } = await mutate(PublishKnowledgeDocument, {
        input: { ...step, note: form.prose('changes') },
      });
      return state
        ? named(state, { note: 'changes' })
        : args.goTo(`/kennis/${args.params['slug']}?gedaan=geplaatst`);
    }
  }
}

async function plan(
  { form, context, say, mutate }: SubmitArgs,
  step: { readonly id: string; readonly expectedVersion: number },
  done: () => Response,
): Promise<Response | FormState> {
  const read = publishMoment(form, new Date(context.now), say);
  if ('problem' in read) return { values: form.values(), problems: [read.problem] };
  const { state } = await mutate(PlanKnowledgeDocument, {
    input: { ...step, publishAt: read.moment.toISOString(), note: form.prose('changes') },
  });
  return state ? named(state, { publishAt: 'day', note: 'changes' }) : done();
}

/** The words that were chosen stand in the field, behind what was there, to be changed and sent. */
function filledIn(values: FormState['values'], field: 'changes' | 'note'): FormState {
  const words = values[`woorden-${field}`]?.[0] ?? '';
  const typed = values[field]?.[0]?.trim();
  // What readers see at the version is one line.
  const between = field === 'note' ? '\n\n' : ' ';
  return { values: { ...values, [field]: [typed ? `${typed}${between}${words}` : words] }, problems: [] };
}

/** What the API calls a field, by its name on this page. */
function named(state: FormState, names: Readonly<Record<string, string>>): FormState {
  return {
    ...state,
    problems: state.problems.map(({ field, message }) => ({ field: names[field] ?? field, message })),
  };
}
