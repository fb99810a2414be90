import type { FormFields, FormProblem, FormState } from '@verbonden/shared/web';
import type { PolicyBlockInput, PolicyBlockKind } from '@verbonden/shared/web/schema';
import type { PolicyBlockFragment } from './policy-texts.generated';

/** A block in the form: one that is kept, or one that was only just added. */
export interface FormRow {
  readonly id: string;
  readonly kind: PolicyBlockKind;
  readonly standing: PolicyBlockFragment | null;
}

/** The blocks to show: as they were sent, in that order, else as they stand. */
export function rowsOf(form: FormState | null, blocks: readonly PolicyBlockFragment[]): FormRow[] {
  const find = (id: string) => blocks.find((block) => block.id === id) ?? null;
  const ids = form?.values['blockId'];
  if (!form) return blocks.map((block) => ({ id: block.id, kind: block.kind, standing: block }));
  return (ids ?? []).map((id) => {
    const standing = find(id);
    const kind = standing?.kind ?? (form.values[`kind-${id}`]?.[0] === 'FIGURE' ? 'FIGURE' : 'TEXT');
    return { id, kind, standing };
  });
}

/** The blocks as the API takes them. A year that is no number is sent as one that is refused at its field. */
export function blocksIn(form: FormFields, order: readonly string[]): PolicyBlockInput[] {
  return order.map((id) => {
    const kind = form.line(`kind-${id}`);
    const year = form.wholeNumber(`year-${id}`);
    return {
      id,
      kind: kind === 'ITEM' || kind === 'FIGURE' ? kind : 'TEXT',
      body: form.prose(`body-${id}`),
      ...(form.isTicked(`sentence-${id}`)
        ? {
            figure: {
              sentence: form.line(`sentence-${id}`),
              source: form.line(`source-${id}`),
              year: Number.isNaN(year) ? 0 : year,
              url: form.lineOrNull(`url-${id}`),
            },
          }
        : {}),
    };
  });
}

/** What is wrong, at the names that the fields have in the form. */
export function atFormFields(state: FormState, order: readonly string[]): FormState {
  const rename = ({ field, message }: FormProblem): FormProblem => {
    const [, place, name] = /^blocks\.(\d+)\.(?:figure\.)?(\w+)$/.exec(field) ?? [];
    const id = order[Number(place)];
    return { field: id && name ? `${name}-${id}` : field, message };
  };
  return { ...state, problems: state.problems.map(rename) };
}

/** The form again with one more block at the end; nothing is saved yet. */
export function withBlock(form: FormFields, id: string, kind: 'TEXT' | 'FIGURE'): FormState {
  const values = form.values();
  return {
    values: { ...values, blockId: [...(values['blockId'] ?? []), id], [`kind-${id}`]: [kind] },
    problems: [],
  };
}
