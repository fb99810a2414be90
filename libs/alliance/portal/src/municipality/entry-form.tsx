import { Button, DateField, RadioRow, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';

interface Props {
  readonly form: FormState | null;
  readonly newId: string;
  /** Where it is sent. */
  readonly action: string;
  /** Null where that says which municipality it is. */
  readonly municipalityId: string | null;
}

/** How a municipality stands on a day, and what shows that. */
export function EntryForm({ form, newId, action, municipalityId }: Props) {
  const say = useSay();
  const href = useHref();
  const answers = [
    { value: 'YES', label: say('ja') },
    { value: 'NO', label: say('nee') },
    { value: 'UNKNOWN', label: say('onbekend') },
  ];
  const field = (name: string) => ({
    name,
    defaultValue: valueAt(form, name),
    error: problemAt(form, name),
  });
  return (
    <form method="post" action={href(action)} noValidate>
      <Stack>
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
        {municipalityId === null ? null : (
          <input type="hidden" name="municipalityId" value={municipalityId} />
        )}
        <RadioRow
          {...field('recognises')}
          label={say('Erkent de gemeente jonge mantelzorgers?')}
          hint={say('Bijvoorbeeld: ze staan met naam in het beleid.')}
          options={answers}
        />
        <RadioRow
          {...field('supports')}
          label={say('Steunt de gemeente jonge mantelzorgers?')}
          hint={say('Bijvoorbeeld: er is geld, of iemand bij wie ze terechtkunnen.')}
          options={answers}
        />
        <TextField
          {...field('evidence')}
          lang="nl"
          label={say('Waaruit blijkt dat?')}
          hint={say('In één zin, met de naam van het stuk of de afspraak.')}
          audience={say('Iedereen kan dit lezen.')}
        />
        <TextField
          {...field('evidenceUrl')}
          type="url"
          label={say('Waar is dat na te lezen? (niet verplicht)')}
          hint={say('Begint met https://')}
        />
        <DateField
          {...field('onDay')}
          label={say('Van welke dag is dat?')}
          hint={say('Bijvoorbeeld 24-3-2027.')}
          pickLabel={say('Kies in de kalender')}
        />
        <div>
          <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
            {say('Verstuur')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
