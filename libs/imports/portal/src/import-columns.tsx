import { Button, CheckboxField, Disclosure, SelectField, Stack } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownImport } from './import.page';

/** Which column is what: guessed, and open for correction as long as nothing was carried out. */
export function ImportColumns({
  data: { file, kind },
  form,
  action,
}: {
  data: ShownImport;
  form: FormState | null;
  action: string;
}) {
  const say = useSay();
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
            options={kind.fields.map((each) => ({ value: each.field, label: each.label }))}
            defaultValue={valueAt(form, `columns.${index}`, field)}
            error={problemAt(form, `columns.${index}`)}
          />
        ))}
        {chosen.has('kind') || kind.rowKinds.length === 0 ? null : (
          <SelectField
            name="kindForAll"
            label={say('Welke soort is dit?')}
            hint={say('Geen kolom zegt de soort. Wat je hier kiest geldt voor alle rijen.')}
            placeholder={say('Kies een soort')}
            options={kind.rowKinds.map(({ code, label }) => ({ value: code, label }))}
            defaultValue={valueAt(form, 'kindForAll', file.kindForAll)}
          />
        )}
        {kind.ticks.map(({ code, label, hint }) => (
          <CheckboxField
            key={code}
            name={`vink.${code}`}
            label={label}
            hint={hint}
            defaultChecked={form ? form.values[`vink.${code}`] !== undefined : file.ticked.includes(code)}
          />
        ))}
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
