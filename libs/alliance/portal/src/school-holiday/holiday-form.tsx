import { Button, CheckboxGroup, DateField, Row, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt, valuesAt } from '@verbonden/shared/web';
import { path } from './change-school-calendar';
import { regionWord, schoolRegions } from './region-words';

/** A holiday, and the regions that have it on these days. */
export function HolidayForm({ form, newId }: { readonly form: FormState | null; readonly newId: string }) {
  const say = useSay();
  const href = useHref();
  const at = (name: string) => ({
    name,
    defaultValue: valueAt(form, name),
    error: problemAt(form, name),
  });
  return (
    <form method="post" action={href(`${path}#vakantie`)} noValidate>
      <Stack>
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
        <TextField
          {...at('name')}
          label={say('Hoe heet de vakantie?')}
          hint={say('Bijvoorbeeld herfstvakantie.')}
        />
        <CheckboxGroup
          name="regions"
          label={say('Voor welke regio?')}
          options={schoolRegions.map((region) => ({ value: region, label: regionWord(region, say) }))}
          defaultValues={valuesAt(form, 'regions', [...schoolRegions])}
          error={problemAt(form, 'regions')}
          columns="many"
        />
        <Row>
          <DateField
            {...at('firstOn')}
            label={say('Eerste dag')}
            hint={say('Bijvoorbeeld 16-10-2027.')}
            pickLabel={say('Kies de eerste dag in de kalender')}
          />
          <DateField
            {...at('lastOn')}
            label={say('Laatste dag')}
            hint={say('Die telt ook mee.')}
            pickLabel={say('Kies de laatste dag in de kalender')}
          />
        </Row>
        <div>
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Bewaar deze vakantie')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
