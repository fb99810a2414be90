import {
  Button,
  DateField,
  Disclosure,
  Row,
  Section,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { EditionValues } from './edition-form-values';

/** Everything of an edition in one form: a coordinator needs no developer. */
export function EditionForm({
  id,
  version,
  values,
  form,
}: {
  id: string;
  version: number | null;
  values: EditionValues;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const field = (name: string) => ({
    name,
    defaultValue: values[name]?.[0] ?? '',
    error: problemAt(form, name),
  });
  const optional = say('niet verplicht');
  const english = ['nameEn', 'themeEn', 'sloganEn', 'introEn', 'datesBecauseEn'];
  return (
    <form method="post" action={href(address)} noValidate {...(form ? { 'data-refused': '' } : {})}>
      <Stack gap="section">
        <input type="hidden" name="id" value={id} />
        {version === null ? null : <input type="hidden" name="version" value={version} />}
        <Section id="wanneer" title={say('Wanneer is de Week?')}>
          <Stack>
            <Row>
              <TextField {...field('year')} label={say('Jaar')} inputMode="numeric" width="short" />
              <DateField
                {...field('beginsOn')}
                label={say('Eerste dag')}
                optional={say('leeg is 1 juni')}
                pickLabel={say('Kies in de kalender')}
              />
              <DateField
                {...field('endsOn')}
                label={say('Laatste dag')}
                optional={say('leeg is 7 juni')}
                pickLabel={say('Kies in de kalender')}
              />
            </Row>
            <TextArea
              {...field('datesBecauseNl')}
              rows={2}
              label={say('Waarom andere dagen?')}
              hint={say('Alleen als de Week niet van 1 tot en met 7 juni is.')}
              optional={optional}
            />
          </Stack>
        </Section>
        <Section id="wat" title={say('Hoe heet hij?')}>
          <Stack>
            <TextField {...field('nameNl')} label={say('Naam')} maxLength={120} />
            <TextField {...field('themeNl')} label={say('Thema')} maxLength={120} optional={optional} />
            <TextField {...field('sloganNl')} label={say('Slogan')} maxLength={120} optional={optional} />
            <TextArea
              {...field('introNl')}
              rows={4}
              label={say('Waar gaat het dit jaar over?')}
              optional={optional}
            />
            <Disclosure
              title={say('In het Engels')}
              open={english.some(
                (name) => field(name).defaultValue !== '' || field(name).error !== undefined,
              )}
            >
              <Stack>
                <TextField
                  {...field('nameEn')}
                  label={say('Naam, in het Engels')}
                  lang="en"
                  optional={optional}
                />
                <TextField
                  {...field('themeEn')}
                  label={say('Thema, in het Engels')}
                  lang="en"
                  optional={optional}
                />
                <TextField
                  {...field('sloganEn')}
                  label={say('Slogan, in het Engels')}
                  lang="en"
                  optional={optional}
                />
                <TextArea
                  {...field('introEn')}
                  rows={4}
                  label={say('Waar het over gaat, in het Engels')}
                  lang="en"
                  optional={optional}
                />
                <TextArea
                  {...field('datesBecauseEn')}
                  rows={2}
                  label={say('Waarom andere dagen, in het Engels')}
                  lang="en"
                  optional={optional}
                />
              </Stack>
            </Disclosure>
          </Stack>
        </Section>
        <Section id="erbij" title={say('Wat hoort erbij?')}>
          <Stack>
            <TextField
              {...field('hashtags')}
              label={say('Hashtags')}
              hint={say('Met een spatie ertussen: #JMZ #DeelJeZorg')}
              optional={optional}
            />
            <TextArea
              {...field('partners')}
              rows={4}
              label={say('Wie maken de Week?')}
              hint={say('Elke naam op een eigen regel.')}
              optional={optional}
            />
            <TextArea
              {...field('links')}
              rows={3}
              label={say('Webinars en andere links')}
              hint={say(
                'Een regel per link, met een streep ertussen: Webinar over de toolkit | /bijeenkomsten/webinar-toolkit',
              )}
              optional={optional}
            />
          </Stack>
        </Section>
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
