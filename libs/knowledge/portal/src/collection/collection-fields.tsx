import { CheckboxField, TextArea, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';

/** Name, for whom, and whether everybody may read it. */
export function CollectionFields({
  form,
  standing,
}: {
  form: FormState | null;
  standing?: { readonly title: string; readonly lead: string; readonly isPublic: boolean };
}) {
  const say = useSay();
  return (
    <>
      <TextField
        name="title"
        label={say('Naam')}
        hint={say('Bijvoorbeeld: Startpakket voor de zorgcoördinator.')}
        defaultValue={valueAt(form, 'title', standing?.title)}
        error={problemAt(form, 'title')}
      />
      <TextArea
        name="lead"
        rows={2}
        label={say('Voor wie is het, en wat heb je eraan?')}
        optional={say('niet verplicht')}
        defaultValue={valueAt(form, 'lead', standing?.lead)}
        error={problemAt(form, 'lead')}
      />
      <CheckboxField
        name="isPublic"
        value="ja"
        label={say('Iedereen mag deze verzameling lezen')}
        hint={say('Anders zien alleen jij en je collega’s haar.')}
        defaultChecked={form ? 'isPublic' in form.values : (standing?.isPublic ?? false)}
      />
    </>
  );
}
