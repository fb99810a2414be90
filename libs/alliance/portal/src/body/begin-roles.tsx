import {
  Button,
  CheckboxGroup,
  DateField,
  Row,
  Section,
  SelectField,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt, valuesAt } from '@verbonden/shared/web';
import type { BodyRolesData } from './body-roles.page';

/** Finds organisations, and gives those that are ticked a role. */
export function BeginRoles({
  data: { body, bodies, network, organisations, search, from },
  form,
}: {
  data: BodyRolesData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const path = `/verbanden/${body.slug}/rollen`;
  const asked = new URLSearchParams({ ...(search ? { zoek: search } : {}), ...(from ? { uit: from } : {}) });
  const wanted = search !== '' || from !== '';
  const here = new Set(body.participants.map(({ organisation }) => organisation.id));
  const found = organisations.edges.map(({ node }) => node);
  return (
    <Section
      id="geef"
      title={say('Geef organisaties een rol')}
      lead={say('Zoek op naam, of neem iedereen uit een ander verband. Dan kies je wie de rol krijgt.')}
    >
      <Stack gap="large">
        <form method="get" action={href(path)}>
          <Row>
            <TextField name="zoek" label={say('Naam of plaats')} width="medium" defaultValue={search} />
            <SelectField
              name="uit"
              label={say('Doet mee in')}
              options={[
                { value: '', label: say('Alle') },
                ...bodies.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              defaultValue={from}
            />
            <Button type="submit">{say('Zoek')}</Button>
          </Row>
        </form>
        {wanted && found.length > 0 ? (
          <form method="post" action={href(asked.size > 0 ? `${path}?${asked}` : path)} noValidate>
            <Stack>
              <input type="hidden" name="bodyId" value={body.id} />
              <CheckboxGroup
                name="organisationIds"
                label={say('Wie krijgt de rol?')}
                options={found.map(({ id, name }) => ({
                  value: id,
                  label: here.has(id) ? say('{name} (doet hier al mee)', { name }) : name,
                }))}
                defaultValues={valuesAt(
                  form,
                  'organisationIds',
                  from ? found.filter(({ id }) => !here.has(id)).map(({ id }) => id) : [],
                )}
                error={problemAt(form, 'organisationIds')}
              />
              <SelectField
                name="role"
                label={say('Welke rol?')}
                placeholder={say('Kies een rol')}
                options={network.roles.map(({ code, name }) => ({ value: code, label: name }))}
                defaultValue={valueAt(form, 'role')}
                error={problemAt(form, 'role')}
              />
              <DateField
                name="since"
                label={say('Vanaf welke dag?')}
                hint={say('Bijvoorbeeld 1-1-2027.')}
                defaultValue={valueAt(form, 'since')}
                error={problemAt(form, 'since')}
              />
              <div>
                <Button type="submit" name="stap" value="begin" variant="primary">
                  {say('Geef ze deze rol')}
                </Button>
              </div>
            </Stack>
          </form>
        ) : null}
        {wanted && found.length === 0 ? (
          <p role="status">{say('Geen organisatie gevonden. Probeer een ander woord.')}</p>
        ) : null}
      </Stack>
    </Section>
  );
}
