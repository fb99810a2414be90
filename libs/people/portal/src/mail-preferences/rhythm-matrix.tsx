import { ChoiceMatrix } from '@verbonden/shared/ui';
import { type FormFields, useSay } from '@verbonden/shared/web';
import type { MailRhythm, MailRhythmOfGroupInput } from '@verbonden/shared/web/schema';
import type { MailChoiceRowFragment } from './mail-preferences.generated';

const fieldOf = (group: string) => `soort-${group}`;

/** For each kind of mail how often it comes. */
export function RhythmMatrix({ choices }: { choices: readonly MailChoiceRowFragment[] }) {
  const say = useSay();
  return (
    <ChoiceMatrix
      choices={[
        { value: 'AT_ONCE', label: say('Meteen') },
        { value: 'DAILY', label: say('Elke dag') },
        { value: 'WEEKLY', label: say('Elke week') },
        { value: 'MONTHLY', label: say('Elke maand') },
        { value: 'OFF', label: say('Nooit') },
      ]}
      questions={choices.map(({ group, title, hint, rhythm }) => ({
        name: fieldOf(group),
        label: title,
        hint,
        defaultValue: rhythm,
      }))}
    />
  );
}

/** What was chosen in it; what was not asked is left out. */
export function chosenIn(form: FormFields): MailRhythmOfGroupInput[] {
  return Object.entries(form.values()).flatMap(([name, [rhythm]]) =>
    name.startsWith(fieldOf('')) && rhythm
      ? [{ group: name.slice(fieldOf('').length), rhythm: rhythm as MailRhythm }]
      : [],
  );
}
