import {
  Avatar,
  Button,
  CheckboxField,
  FieldGroup,
  LinkButton,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { FileUpload, type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ProfileData } from './profile.page';

/** The fields of a profile. What was typed stays, also through an error or a colleague's change. */
export function ProfileForm({
  data: { organisation, words },
  form,
}: {
  data: ProfileData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, slug, name, profile, logo } = organisation;
  const optional = say('niet verplicht');
  const at = (field: string, standing: string | null = '') => ({
    name: field,
    defaultValue: valueAt(form, field, standing ?? ''),
    error: problemAt(form, field),
    optional,
  });
  const kept = valueAt(form, 'keptLogo', profile.logoFile?.id ?? '');
  const region = organisation.region;
  const regions = words.regions.map((each) => ({ value: each.name, label: each.name }));
  return (
    <form
      method="post"
      action={href(`/organisaties/${slug}/bewerken`)}
      encType="multipart/form-data"
      noValidate
      data-keep={`organisatie-${slug}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack gap="large">
        <input type="hidden" name="id" value={id} />
        {/* The version that was read stays through an error; after a conflict the next save is of what stands now. */}
        <input
          type="hidden"
          name="version"
          value={form && form.code !== 'CONFLICT' ? valueAt(form, 'version') : profile.version}
        />
        <TextArea
          {...at('descriptionNl', profile.descriptionNl)}
          rows={4}
          lang="nl"
          label={say('Wat doen jullie voor jonge mantelzorgers?')}
          hint={say('Twee of drie zinnen, zoals je het een buurvrouw vertelt.')}
        />
        <TextArea
          {...at('descriptionEn', profile.descriptionEn)}
          rows={4}
          lang="en"
          label={say('Hetzelfde in het Engels')}
        />
        <FieldGroup id="logo-keuze" label={say('Logo')} hint={say('We tonen het op wit, ook in het donker.')}>
          {logo ? (
            <Avatar
              name={name}
              size="large"
              logo={{ src: logo.small, alt: say('Logo van {name}', { name }) }}
            />
          ) : null}
          <input type="hidden" name="keptLogo" value={kept} />
          <FileUpload
            name="logo"
            label={kept ? say('Een ander logo') : say('Kies een logo')}
            optional={optional}
            hint={say('Png, jpg, webp of svg, tot 10 MB.')}
            error={problemAt(form, 'logo')}
            audience={
              form && kept && !logo
                ? say('We hebben je logo. Je hoeft het niet opnieuw te kiezen.')
                : undefined
            }
          />
          {kept ? <CheckboxField name="logoAway" value="ja" label={say('Haal het logo weg')} /> : null}
        </FieldGroup>
        <TextField
          {...at('contactEmail', organisation.contactEmail)}
          type="email"
          autoComplete="off"
          label={say('E-mailadres voor iedereen')}
          hint={say('Van de organisatie, niet van een persoon. Bijvoorbeeld info@example.org.')}
          audience={say('Iedereen ziet dit adres.')}
        />
        <TextField
          {...at('website', organisation.website)}
          type="url"
          label={say('Website')}
          hint={say('Begint met https://')}
        />
        <TextField {...at('city', organisation.city)} label={say('Plaats')} maxLength={100} />
        <SelectField
          {...at('region', region)}
          label={say('Provincie')}
          placeholder={say('Kies een provincie')}
          options={
            region && !regions.some(({ value }) => value === region)
              ? [{ value: region, label: region }, ...regions]
              : regions
          }
        />
        <SelectField
          {...at('sector', organisation.sector)}
          label={say('Sector')}
          placeholder={say('Kies een sector')}
          options={words.sectors.map((each) => ({ value: each.code, label: each.name }))}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar')}
            </Button>
          }
        >
          <LinkButton href={href(`/organisaties/${slug}`)} variant="quiet">
            {say('Terug zonder bewaren')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </form>
  );
}
