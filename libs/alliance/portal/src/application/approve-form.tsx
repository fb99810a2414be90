import { dayAsTyped, dutchDay } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxField,
  DateField,
  RadioCards,
  SelectField,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { ApplicationData } from './application.page';

/** A new organisation, or one that is there already; with the role it begins with. One press does it all. */
export function ApproveForm({
  data: { application, bodies, words, now },
  form,
  action,
}: {
  data: ApplicationData;
  form: FormState | null;
  action: string;
}) {
  const say = useSay();
  const { alike } = application;
  const field = (name: string, standing: string | null = '') => ({
    name,
    defaultValue: valueAt(form, name, standing),
    error: problemAt(form, name),
  });
  const options = (list: readonly { code: string; name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <form method="post" action={action} noValidate>
      <Stack>
        {alike.length > 0 ? (
          <RadioCards
            name="organisationId"
            label={say('Er staat een naam die hierop lijkt')}
            defaultValue={valueAt(form, 'organisationId')}
            cards={[
              {
                value: '',
                label: say('Het is een nieuwe organisatie'),
                description: say('Ze krijgt een eigen pagina.'),
              },
              ...alike.map(({ id, name }) => ({
                value: id,
                label: say('Het is {name}', { name }),
                description: say('Die krijgt de rol, en de aanvrager wordt er redacteur.'),
              })),
            ]}
          />
        ) : null}
        <TextField
          {...field('name', application.organisationName)}
          label={say('Naam')}
          hint={say('Zoals iedereen die leest.')}
          maxLength={200}
        />
        {alike.length > 0 || problemAt(form, 'isAnother') !== undefined ? (
          <CheckboxField
            name="isAnother"
            label={say('Dit is een andere organisatie')}
            defaultChecked={form ? form.values['isAnother'] !== undefined : false}
            error={problemAt(form, 'isAnother')}
          />
        ) : null}
        <SelectField
          {...field('kind', application.organisationKind)}
          label={say('Soort')}
          options={options(words.kinds)}
        />
        <SelectField
          {...field('body', 'EXPERTISELAB')}
          label={say('Doet mee aan')}
          options={options(bodies)}
        />
        <SelectField {...field('role', 'MEMBER')} label={say('Rol')} options={options(words.roles)} />
        <DateField
          {...field('since', dayAsTyped(dutchDay(now)))}
          label={say('Vanaf')}
          pickLabel={say('Kies in de kalender')}
        />
        <p>
          {say('{name} wordt de eerste redacteur en krijgt één mail, met de uitnodiging.', {
            name: application.contactName,
          })}
        </p>
        <div>
          <Button type="submit" name="stap" value="ja" variant="primary" busyText={say('Even wachten…')}>
            {say('Keur goed en nodig uit')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
