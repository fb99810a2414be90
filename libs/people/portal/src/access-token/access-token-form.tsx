import { Button, CheckboxGroup, SelectField, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt, valuesAt } from '@verbonden/shared/web';
import { ShownPassword } from '../own-password/shown-password';
import type { AccessTokensData } from './access-tokens.page';

/** What a new token is called, what it may do, and how long it works. */
export function AccessTokenForm({
  data,
  form,
  action,
}: {
  data: AccessTokensData;
  form: FormState | null;
  action: string;
}) {
  const say = useSay();
  const options = data.accessScopes.map(({ code, about, writes }) => ({
    value: code,
    label: writes ? say('Veranderen: {about}', { about }) : say('Lezen: {about}', { about }),
    hint: code,
  }));
  return (
    <form method="post" action={action} noValidate>
      <Stack>
        {/* After a refusal the same id goes along: nothing was made yet. */}
        <input type="hidden" name="id" value={valueAt(form, 'id', data.newId)} />
        <TextField
          name="name"
          label={say('Waar is de sleutel voor?')}
          hint={say('Zo herken je hem later, bijvoorbeeld ‘Website van De Brug’.')}
          width="medium"
          defaultValue={valueAt(form, 'name')}
          error={problemAt(form, 'name')}
        />
        <CheckboxGroup
          name="scopes"
          label={say('Wat mag het programma?')}
          hint={say('Kies zo weinig mogelijk. Bij je account zelf kan het nooit.')}
          options={options}
          columns="many"
          defaultValues={valuesAt(form, 'scopes')}
          error={problemAt(form, 'scopes')}
        />
        <SelectField
          name="days"
          label={say('Hoe lang werkt hij?')}
          defaultValue={valueAt(form, 'days', '90')}
          error={problemAt(form, 'days')}
          options={[
            { value: '7', label: say('Een week') },
            { value: '30', label: say('Dertig dagen') },
            { value: '90', label: say('Negentig dagen') },
            { value: '365', label: say('Een jaar') },
          ]}
        />
        <ShownPassword me={data.me!} form={form} />
        <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
          {say('Maak de sleutel')}
        </Button>
      </Stack>
    </form>
  );
}
