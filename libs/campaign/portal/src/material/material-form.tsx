import {
  Button,
  CheckboxField,
  ColourField,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { FileUpload, type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { MakeData } from './make-material.page';

const firstColour = '#0b7a75';

/** Everything an organisation makes its own, in one form. */
export function MaterialForm({ data, form, path }: { data: MakeData; form: FormState | null; path: string }) {
  const say = useSay();
  const href = useHref();
  const { material, organisations, setId } = data;
  const field = (name: 'heading' | 'words' | 'when' | 'place' | 'contact' | 'colour', standing = '') => ({
    name,
    defaultValue: valueAt(form, name, material?.[name] ?? standing),
    error: problemAt(form, name),
  });
  const site = organisations[0]?.website?.replace(/^https?:\/\/(www\.)?|\/$/g, '') ?? '';
  const keptLogo = valueAt(form, 'keptLogo', material?.logo?.id);
  return (
    <form
      id="materiaal"
      method="post"
      action={href(path)}
      encType="multipart/form-data"
      noValidate
      data-keep={`materiaal-${data.id}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack gap="large">
        <input type="hidden" name="id" value={valueAt(form, 'id', data.id)} />
        <input type="hidden" name="setId" value={setId} />
        <input
          type="hidden"
          name="version"
          value={valueAt(form, 'version', material ? String(material.version) : '')}
        />
        <input type="hidden" name="keptLogo" value={keptLogo} />
        {organisations.length === 1 ? (
          <input type="hidden" name="organisationId" value={organisations[0]!.id} />
        ) : (
          <SelectField
            name="organisationId"
            label={say('Van welke organisatie?')}
            defaultValue={valueAt(form, 'organisationId', material?.organisationId)}
            error={problemAt(form, 'organisationId')}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          {...field('heading')}
          label={say('Wat doen jullie?')}
          hint={say('Dit staat groot op de poster. Bijvoorbeeld: Kom pannenkoeken bakken.')}
          maxLength={90}
        />
        <TextArea {...field('words')} rows={4} maxLength={400} label={say('Vertel er iets bij')} />
        <TextField
          {...field('when')}
          label={say('Wanneer?')}
          hint={say('Zoals het op de poster komt: woensdag 2 juni, 15.00 uur.')}
          maxLength={80}
        />
        <TextField {...field('place')} label={say('Waar?')} maxLength={120} />
        <TextField
          {...field('contact', site)}
          label={say('Waar lezen mensen meer?')}
          hint={say('Een site, of een mailadres van de organisatie. Niet van een persoon.')}
          audience={say('Iedereen ziet dit.')}
          maxLength={80}
        />
        <Section id="kleur-en-logo" title={say('Jullie kleur en logo')}>
          <Stack>
            <ColourField
              {...field('colour', firstColour)}
              label={say('Kleur')}
              hint={say('De letters worden wit of donker: wat het beste leest.')}
            />
            <FileUpload
              name="logo"
              drawings
              label={say('Logo')}
              optional={say('niet verplicht')}
              hint={say(
                'Een svg, of een png of jpg van minstens 400 beeldpunten breed of hoog. Liefst zonder achtergrond.',
              )}
              error={problemAt(form, 'logo') ?? material?.logo?.refusal ?? undefined}
              audience={material?.logo ? say('Nu: {name}', { name: material.logo.name }) : undefined}
            />
            {keptLogo ? <CheckboxField name="noLogo" value="ja" label={say('Haal het logo weg')} /> : null}
          </Stack>
        </Section>
        <Toolbar
          primary={
            <Button type="submit" name="stap" value="zip" variant="primary" busyText={say('Even wachten…')}>
              {say('Maak alles in één zip')}
            </Button>
          }
        >
          <Button
            type="submit"
            name="stap"
            value="bewaar"
            variant="secondary"
            busyText={say('Even wachten…')}
          >
            {say('Bewaar en bekijk')}
          </Button>
          {material ? (
            <Button type="submit" name="stap" value="weg" variant="danger" formNoValidate>
              {say('Haal dit weg')}
            </Button>
          ) : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
