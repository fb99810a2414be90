import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { Button, CheckboxField, Disclosure, SelectField, Stack } from '@verbonden/shared/ui';
import { type FormState, problemAt, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownImport } from './import.page';

/** Which column is what: guessed, and open for correction as long as nothing was carried out. */
export function ImportColumns({
  data: { file, fields, terms },
  form,
  action,
}: {
  data: ShownImport;
  form: FormState | null;
  action: string;
}) {
  const say = useSay();
  const { viewer } = usePageFacts();
  const isOpen = file.status === 'UNCHECKED' || form !== null;
  const chosen = new Set(file.columns.map(({ field }) => field));
  const inputs = (
    <form method="post" action={action} noValidate>
      <Stack>
        {file.columns.map(({ column, letter, field }, index) => (
          <SelectField
            key={column}
            name={`columns.${index}`}
            label={
              file.fileForm === 'JSON' ? column : say('Kolom {letter}: {name}', { letter, name: column })
            }
            placeholder={say('Niet gebruiken')}
            options={fields.map((each) => ({ value: each.field, label: each.label }))}
            defaultValue={valueAt(form, `columns.${index}`, field)}
            error={problemAt(form, `columns.${index}`)}
          />
        ))}
        {chosen.has('kind') ? null : (
          <SelectField
            name="kindForAll"
            label={say('Wat voor kennis is dit?')}
            hint={say('Geen kolom zegt de soort. Wat je hier kiest geldt voor alle rijen.')}
            placeholder={say('Kies een soort')}
            options={terms
              .filter(({ group }) => group === 'kinds')
              .map(({ code, label }) => ({ value: code, label }))}
            defaultValue={valueAt(form, 'kindForAll', file.kindForAll)}
          />
        )}
        {looksAfterNetwork(viewer) ? (
          <CheckboxField
            name="publish"
            label={say('Meteen voor iedereen te lezen')}
            hint={say(
              'Zonder vinkje worden het concepten. Iets van je eigen organisatie leest altijd eerst een ander mee.',
            )}
            defaultChecked={form ? form.values['publish'] !== undefined : file.publish}
          />
        ) : null}
        <div>
          <Button
            type="submit"
            name="stap"
            value="kolommen"
            variant={file.status === 'UNCHECKED' ? 'primary' : 'secondary'}
          >
            {say('Controleer opnieuw')}
          </Button>
        </div>
      </Stack>
    </form>
  );
  return isOpen ? inputs : <Disclosure title={say('Welke kolom is wat?')}>{inputs}</Disclosure>;
}
