import { choicesOf, type LabelledCode } from '@verbonden/knowledge/portal';
import { SelectField, TextArea, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';

/** What every project has from its first day. */
export function QuestionFields({
  form,
  standing,
  terms,
}: {
  form: FormState | null;
  standing: { title: string; question: string; theme: string; setting: string | null };
  terms: readonly LabelledCode[];
}) {
  const say = useSay();
  const at = (name: keyof typeof standing) => ({
    name,
    defaultValue: valueAt(form, name, standing[name]),
    error: problemAt(form, name),
  });
  return (
    <>
      <TextField
        {...at('title')}
        label={say('Hoe heet het project?')}
        hint={say('Kort, zoals je het aan een collega vertelt.')}
        maxLength={120}
      />
      <TextArea
        {...at('question')}
        rows={5}
        label={say('Welke vraag willen jullie beantwoorden?')}
        hint={say('Schrijf over wat je vaker ziet, niet over één kind.')}
        audience={say('Iedereen leest dit, ook wie geen account heeft.')}
      />
      <SelectField
        {...at('theme')}
        label={say('Waar gaat het over?')}
        placeholder={say('Kies een thema')}
        options={choicesOf(terms, 'themes')}
      />
      <SelectField
        {...at('setting')}
        label={say('Waar speelt het?')}
        placeholder={say('Overal')}
        options={choicesOf(terms, 'settings')}
      />
    </>
  );
}
