import { Button, Panel, Section, SelectField, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { AskedByLinkFragment } from './asked.page.generated';

/** Two ways out: a colleague who knows more, or nobody here. */
export function NotForYou({
  colleagues,
  form,
}: Pick<AskedByLinkFragment, 'colleagues'> & { form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Section id="niet-voor-jou" title={say('Is dit niets voor jou?')}>
      <Panel tone="quiet">
        <Stack>
          {colleagues.length > 0 ? (
            <form method="post" action={href(address)} noValidate>
              <Stack>
                <SelectField
                  name="colleagueId"
                  label={say('Weet een collega meer?')}
                  hint={say('Wij mailen de vraag; je hoeft zelf niets te sturen.')}
                  placeholder={say('Kies een collega')}
                  options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
                  defaultValue={valueAt(form, 'colleagueId')}
                  error={problemAt(form, 'colleagueId')}
                />
                <Button type="submit" name="stap" value="geef-door" busyText={say('Even wachten…')}>
                  {say('Geef de vraag door')}
                </Button>
              </Stack>
            </form>
          ) : null}
          <form method="post" action={href(address)}>
            <Stack gap="small">
              <p>{say('Weet je het niet, dan vragen we een ander.')}</p>
              <Toolbar>
                <Button type="submit" name="stap" value="weet-niet" busyText={say('Even wachten…')}>
                  {say('Dit weet ik niet')}
                </Button>
              </Toolbar>
            </Stack>
          </form>
        </Stack>
      </Panel>
    </Section>
  );
}
