import { Button, LinkRows, Row, Section, SelectField, Stack, VisuallyHidden } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { MunicipalityData } from './municipality.page';

/** Who works in a municipality; editors say it of their own organisation. */
export function PlacedOrganisations({
  data: { municipality, placeable },
  form,
}: {
  data: MunicipalityData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, slug, name, organisations, untilYear } = municipality;
  const here = new Set(organisations.map((each) => each.id));
  const others = placeable.filter((each) => !here.has(each.id));
  const own = organisations.filter((each) => placeable.some((mine) => mine.id === each.id));
  const action = href(`/gemeenten/${slug}`);
  return (
    <Section id="organisaties" title={say('Wie werkt hier?')}>
      <Stack>
        {organisations.length > 0 ? (
          <LinkRows
            links={organisations.map((each) => ({
              href: href(`/organisaties/${each.slug}`),
              label: each.name,
            }))}
          />
        ) : (
          <p>{say('In {name} werkt nog geen organisatie uit het netwerk: een witte vlek.', { name })}</p>
        )}
        {own.length > 0 ? (
          <Row>
            {own.map((each) => (
              <form key={each.id} method="post" action={action}>
                <input type="hidden" name="municipalityId" value={id} />
                <input type="hidden" name="organisationId" value={each.id} />
                <Button type="submit" name="stap" value="eraf" size="small" variant="quiet">
                  {say('Haal {name} weg', { name: each.name })}
                </Button>
              </form>
            ))}
          </Row>
        ) : null}
        {others.length > 0 && untilYear === null ? (
          <form method="post" action={action} noValidate>
            <Stack gap="small">
              <input type="hidden" name="municipalityId" value={id} />
              <SelectField
                name="organisationId"
                label={say('Welke organisatie werkt hier ook?')}
                placeholder={say('Kies een organisatie')}
                options={others.map((each) => ({ value: each.id, label: each.name }))}
                defaultValue={valueAt(form, 'organisationId')}
                error={problemAt(form, 'organisationId')}
              />
              <div>
                <Button type="submit" name="stap" value="erbij">
                  {say('Zet erbij')}
                  <VisuallyHidden> {name}</VisuallyHidden>
                </Button>
              </div>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </Section>
  );
}
