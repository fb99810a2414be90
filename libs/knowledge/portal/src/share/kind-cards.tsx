import { RadioCards } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { Term } from '../terms';

/** What somebody shares, as cards: each says what it is. */
export function KindCards({
  terms,
  form,
  standing,
}: {
  terms: readonly Term[];
  form: FormState | null;
  standing: string;
}) {
  const say = useSay();
  return (
    <RadioCards
      name="kind"
      label={say('Soort')}
      cards={terms
        .filter(({ group }) => group === 'kinds')
        .map(({ code, label, hint }) => ({ value: code, label, description: hint ?? undefined }))}
      defaultValue={valueAt(form, 'kind', standing)}
      error={problemAt(form, 'kind')}
    />
  );
}
