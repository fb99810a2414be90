import { Button, LinkButton, SelectField, Stack, TextArea, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { AdoptData } from './adopt.page';

/** Where, since when, what is different, what came of it; only the first is needed. */
export function AdoptForm({ data: { item, own, newId }, form }: { data: AdoptData; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const everybody = say('Iedereen kan dit lezen.');
  const optional = say('niet verplicht');
  const organisations = own ? [own.organisation] : item.viewerCanAdoptFor;
  const [only] = organisations.length === 1 ? organisations : [];
  return (
    <form method="post" action={href(`/kennis/${item.slug}/wij-doen-dit-ook`)} noValidate>
      <Stack gap="large">
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? own?.id ?? newId} />
        <input type="hidden" name="itemId" value={item.id} />
        {own ? <input type="hidden" name="version" value={own.version} /> : null}
        {only ? (
          <p>
            {say('Je vertelt dit namens:')} <strong>{only.name}</strong>
            <input type="hidden" name="organisationId" value={only.id} />
          </p>
        ) : (
          <SelectField
            name="organisationId"
            label={say('Namens welke organisatie?')}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={valueAt(form, 'organisationId')}
            error={problemAt(form, 'organisationId')}
          />
        )}
        <TextField
          name="place"
          label={say('Waar doen jullie dit?')}
          hint={say('Een plaats, wijk of regio')}
          defaultValue={valueAt(form, 'place', own?.place)}
          error={problemAt(form, 'place')}
        />
        <TextField
          name="sinceYear"
          label={say('Sinds welk jaar?')}
          optional={optional}
          inputMode="numeric"
          width="short"
          defaultValue={valueAt(form, 'sinceYear', own?.sinceYear ? String(own.sinceYear) : '')}
          error={problemAt(form, 'sinceYear')}
        />
        <TextArea
          name="adapted"
          rows={4}
          label={say('Wat doen jullie anders?')}
          optional={optional}
          defaultValue={valueAt(form, 'adapted', own?.adapted)}
          error={problemAt(form, 'adapted')}
        />
        <TextArea
          name="result"
          rows={4}
          label={say('Wat levert het op?')}
          optional={optional}
          defaultValue={valueAt(form, 'result', own?.result)}
          error={problemAt(form, 'result')}
        />
        <TextArea
          name="experience"
          rows={4}
          label={say('Hoe gaat het? Wat raad je anderen aan?')}
          optional={optional}
          hint={say('Schrijf niets waaraan iemand een kind of gezin herkent.')}
          audience={everybody}
          defaultValue={valueAt(form, 'experience', own?.experience)}
          error={problemAt(form, 'experience')}
        />
        <TextField
          name="contact"
          label={say('Mogen collega’s je bellen of mailen? Vul in hoe.')}
          optional={optional}
          audience={say('Alleen wie is ingelogd ziet dit, met je naam erbij.')}
          defaultValue={valueAt(form, 'contact', own?.contact)}
          error={problemAt(form, 'contact')}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {own ? say('Bewaar') : say('Zet het erbij')}
            </Button>
          }
        >
          <LinkButton href={href(`/kennis/${item.slug}`)} variant="quiet">
            {say('Terug naar de tekst')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </form>
  );
}
