import type { FormFields, FormState, SubmitArgs } from '@verbonden/shared/web';
import type { UpdateKnowledgeItemInput } from '@verbonden/shared/web/schema';
import { KnowledgeConflictDocument, type KnowledgeConflictQuery } from './conflict.generated';

export type Conflict = KnowledgeConflictQuery['knowledgeConflict'];

/** A refused form with what somebody else saved meanwhile beside it. */
interface ConflictState extends FormState {
  readonly conflict: Conflict;
}

/** The name of the choice at a field, and of what was settled already. */
export function choiceAt(field: string): string {
  return `kies-${field}`;
}
/** The other's text stays. */
export const theirs = 'ander';

/** What is saved of what was typed: a field where the other's text was chosen is left out, and so stays theirs. */
export function chosenText<Change extends object>(change: Change, form: FormFields): Change {
  return Object.fromEntries(
    Object.entries(change).filter(([field]) => form.line(choiceAt(field)) !== theirs),
  ) as Change;
}

/** After a save that was refused because somebody saved first: both texts, field by field. Else `state` as it is. */
export async function withConflict(
  state: FormState,
  input: UpdateKnowledgeItemInput,
  mutate: SubmitArgs['mutate'],
): Promise<FormState> {
  if (state.code !== 'CONFLICT') return state;
  // It reads only; but what it may refuse must not end the page, on which stands what was typed.
  const { data } = await mutate(KnowledgeConflictDocument, { input });
  return data ? ({ ...state, conflict: data.knowledgeConflict } as ConflictState) : state;
}

/** The two texts, when that is why a form came back. */
export function conflictOf(form: FormState | null): Conflict | null {
  return form && 'conflict' in form ? (form as ConflictState).conflict : null;
}
