import { readDate } from '@verbonden/shared/kernel';
import type { FormState, SubmitArgs } from '@verbonden/shared/web';
import type { WorkingGroupTaskStatus } from '@verbonden/shared/web/schema';
import { readHolder } from './group-words';
import {
  AddWorkingGroupPaperDocument,
  CopyWorkingGroupDocument,
  NoteWorkingGroupDecisionDocument,
  RemoveWorkingGroupPaperDocument,
  RestoreWorkingGroupPaperDocument,
  SaveWorkingGroupTaskDocument,
  SetWorkingGroupMailDocument,
  SettleWorkingGroupTaskDocument,
} from './working-group.page.generated';

type Answer = Promise<Response | FormState>;

/** Does what one of the forms of the page asks; `doe` says which. */
export function actOnGroup(args: SubmitArgs): Answer {
  const acts: Readonly<Record<string, (args: SubmitArgs) => Answer>> = {
    ...{ taak: saveTask, zet: settleTask, besluit: noteDecision, stuk: addPaper },
    ...{ weg: removePaper, terug: restorePaper, meenemen: copy, mail: setMail },
  };
  const act = acts[args.form.line('doe')];
  return act ? act(args) : Promise.resolve(back(args, ''));
}

function back({ params, goTo }: SubmitArgs, done: string): Response {
  return goTo(`/week/${params['slug']}/werkgroep${done ? `?gedaan=${done}` : ''}`);
}

async function saveTask(args: SubmitArgs): Answer {
  const { form, mutate, say, context } = args;
  const dueOn = readDate(form.line('dueOn'), context.now);
  if (!dueOn) return noDay(args, 'dueOn', say('Vul een datum in, bijvoorbeeld 24-3-2027.'));
  const { state } = await mutate(SaveWorkingGroupTaskDocument, {
    input: {
      ...{ id: form.line('id'), editionId: form.line('editionId'), title: form.line('title'), dueOn },
      ...readHolder(form.line('holder')),
      repeats: form.isTicked('repeats'),
      expectedVersion: form.wholeNumber('version'),
    },
  });
  return state ? renamed(state, { personId: 'holder', organisationId: 'holder' }) : back(args, 'bewaard');
}

async function settleTask(args: SubmitArgs): Answer {
  const { form, mutate } = args;
  const id = form.line('id');
  const status = form.line('status') as WorkingGroupTaskStatus;
  const { state } = await mutate(SettleWorkingGroupTaskDocument, { input: { id, status } });
  const done = { DONE: `klaar&wat=${id}`, REMOVED: `taak-weg&wat=${id}`, OPEN: 'open' }[status];
  return state ?? back(args, done);
}

async function noteDecision(args: SubmitArgs): Answer {
  const { form, mutate, say, context } = args;
  const decidedOn = readDate(form.line('decidedOn'), context.now);
  if (!decidedOn) return noDay(args, 'decidedOn', say('Vul een datum in, bijvoorbeeld 24-3-2027.'));
  const { state } = await mutate(NoteWorkingGroupDecisionDocument, {
    input: {
      ...{ id: form.line('id'), editionId: form.line('editionId'), decidedOn },
      ...{ what: form.line('what'), why: form.prose('why'), supersedesId: form.lineOrNull('supersedesId') },
    },
  });
  return state ?? back(args, 'besloten');
}

async function addPaper(args: SubmitArgs): Answer {
  const { form, mutate } = args;
  const wrong = form.all('fileProblem');
  if (wrong.length > 0) {
    return { values: form.values(), problems: wrong.map((message) => ({ field: 'file', message })) };
  }
  const fileId =
    form.all('file').findLast(Boolean) ?? (form.isTicked('fileAway') ? null : form.lineOrNull('keptFile'));
  const { state } = await mutate(AddWorkingGroupPaperDocument, {
    input: {
      ...{ id: form.line('id'), editionId: form.line('editionId'), title: form.line('paperTitle') },
      ...{ url: form.lineOrNull('url'), fileId },
    },
  });
  if (!state) return back(args, 'toegevoegd');
  // A file that was sent is kept with us through an error elsewhere in the form.
  const values = { ...state.values, keptFile: [fileId ?? ''] };
  return renamed({ ...state, values }, { title: 'paperTitle', fileId: 'file' });
}

async function removePaper(args: SubmitArgs): Answer {
  const id = args.form.line('id');
  const { state } = await args.mutate(RemoveWorkingGroupPaperDocument, { input: { id } });
  return state ?? back(args, `stuk-weg&wat=${id}`);
}

async function restorePaper(args: SubmitArgs): Answer {
  const { state } = await args.mutate(RestoreWorkingGroupPaperDocument, {
    input: { id: args.form.line('id') },
  });
  return state ?? back(args, 'terug');
}

async function copy({ form, mutate, goTo }: SubmitArgs): Answer {
  const input = { editionId: form.line('editionId'), paperIds: form.all('paperIds') };
  const { state, data } = await mutate(CopyWorkingGroupDocument, { input });
  return state ?? goTo(`/week/${data.copyWorkingGroup.edition.slug}/werkgroep?gedaan=meegenomen`);
}

async function setMail(args: SubmitArgs): Answer {
  const wanted = args.form.line('wil') === 'ja';
  const { state } = await args.mutate(SetWorkingGroupMailDocument, { input: { wanted } });
  return state ?? back(args, wanted ? 'mail-aan' : 'mail-uit');
}

function noDay({ form }: SubmitArgs, field: string, message: string): FormState {
  return { values: form.values(), problems: [{ field, message }] };
}

/** The API speaks of its fields, the form of its own. */
function renamed(state: FormState, names: Readonly<Record<string, string>>): FormState {
  const problems = state.problems.map((each) => ({ ...each, field: names[each.field] ?? each.field }));
  return { ...state, problems };
}
