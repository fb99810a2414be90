import { WordGuard } from '@verbonden/alliance/portal';
import { CheckboxField, SelectField, TextArea, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { RoleChoicesFragment } from './collections.generated';

/** The id of the form of a collection. */
export const collectionForm = 'verzameling';

/** Name, for whom, and whether everybody may read it. */
export function CollectionFields({
  form,
  standing,
  roles = [],
}: {
  form: FormState | null;
  standing?: {
    readonly title: string;
    readonly lead: string;
    readonly isPublic: boolean;
    readonly forRole: string | null;
  };
  /** The roles it can be the beginning for; for who keeps what is of the network. */
  roles?: RoleChoicesFragment['workRoles'];
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
      <WordGuard formId={collectionForm} field="title" />
      <TextArea
        name="lead"
        rows={2}
        label={say('Voor wie is het, en wat heb je eraan?')}
        optional={say('niet verplicht')}
        defaultValue={valueAt(form, 'lead', standing?.lead)}
        error={problemAt(form, 'lead')}
      />
      <WordGuard formId={collectionForm} field="lead" />
      <CheckboxField
        name="isPublic"
        value="ja"
        label={say('Iedereen mag deze verzameling lezen')}
        hint={say('Anders zien alleen jij en je collega’s haar.')}
        defaultChecked={form ? 'isPublic' in form.values : (standing?.isPublic ?? false)}
      />
      {roles.length > 0 ? (
        <SelectField
          name="forRole"
          label={say('Begint iemand in een bepaald beroep hiermee?')}
          hint={say('Dan staan de eerste drie stukken bovenaan op de beginpagina van dat beroep.')}
          placeholder={say('Nee')}
          width="full"
          options={roles.map(({ code, label }) => ({ value: code, label }))}
          defaultValue={valueAt(form, 'forRole', standing?.forRole)}
          error={problemAt(form, 'forRole')}
        />
      ) : null}
    </>
  );
}
