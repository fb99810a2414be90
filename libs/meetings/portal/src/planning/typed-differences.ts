import type { FormState } from '@verbonden/shared/web';
import { countField, type FieldValues } from './agenda-row';

/** A field in which what somebody typed is not what now stands there. */
export interface TypedDifference {
  readonly field: string;
  readonly typed: string;
  readonly standing: string;
}

/** The fields that differ between a form that was sent and what stands now; the programme counts as one, 'agenda'. */
export function typedDifferences(form: FormState, standing: FieldValues): TypedDifference[] {
  const names = Object.keys(standing).filter((name) => name in form.values);
  const differing = names.flatMap((field): TypedDifference[] => {
    const typed = (form.values[field]?.[0] ?? '').replaceAll('\r\n', '\n').trim();
    const stands = (standing[field] ?? '').trim();
    return typed === stands ? [] : [{ field, typed, standing: stands }];
  });
  const isPart = ({ field }: TypedDifference) => field.startsWith('agenda-') || field === countField;
  const programme = differing.some(isPart) ? [{ field: 'agenda', typed: '', standing: '' }] : [];
  return [...differing.filter((each) => !isPart(each)), ...programme];
}
