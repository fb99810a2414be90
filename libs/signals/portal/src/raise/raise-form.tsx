import {
  Button,
  CheckboxField,
  Disclosure,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { SignalWordsFragment } from '../words.generated';

const optional = ['setting', 'sector', 'region'] as const;

/** Three fields, and three more for who has the time. What was typed stays through errors, reloads and lost connections. */
export function RaiseForm({
  form,
  words,
  id,
  question,
  asksMembers,
}: {
  form: FormState | null;
  words: SignalWordsFragment;
  id: string;
  question: string;
  asksMembers: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const choices = (labels: readonly { code: string; name: string }[]) =>
    labels.map(({ code, name }) => ({ value: code, label: name }));
  const labels = { setting: say('Werkplek'), sector: say('Sector'), region: say('Provincie') };
  const lists = { setting: words.settings, sector: words.sectors, region: words.regions };
  const filled = optional.some((name) => valueAt(form, name) !== '' || problemAt(form, name));
  return (
    <form
      method="post"
      action={href(address)}
      noValidate
      data-keep="signaal-nieuw"
      {...(form ? { 'data-refused': '' } : {})}
    >
      <Stack gap="large">
        <input type="hidden" name="id" value={id} />
        <TextField
          name="title"
          label={say('Wat is je vraag of zorg?')}
          hint={say('In één zin. Bijvoorbeeld: hoe vertel je een mentor dat een leerling thuis zorgt?')}
          maxLength={120}
          defaultValue={valueAt(form, 'title', question)}
          error={problemAt(form, 'title')}
        />
        <TextArea
          name="body"
          rows={5}
          label={say('Wat kom je tegen?')}
          hint={say(
            'Een paar regels. Schrijf over wat je vaker ziet, niet over één kind: geen namen, geboortedata of telefoonnummers. Zo is niemand te herkennen.',
          )}
          audience={say('Iedereen in het netwerk leest dit, met jouw naam en organisatie erbij.')}
          defaultValue={valueAt(form, 'body')}
          error={problemAt(form, 'body')}
        />
        <SelectField
          name="theme"
          label={say('Waar gaat het over?')}
          placeholder={say('Kies een thema')}
          options={choices(words.themes)}
          defaultValue={valueAt(form, 'theme')}
          error={problemAt(form, 'theme')}
        />
        <Disclosure title={say('Vertel erbij waar het speelt (niet verplicht)')} open={filled}>
          <Stack>
            {optional.map((name) => (
              <SelectField
                key={name}
                name={name}
                label={labels[name]}
                placeholder={say('Maakt niet uit')}
                options={choices(lists[name])}
                defaultValue={valueAt(form, name)}
                error={problemAt(form, name)}
              />
            ))}
          </Stack>
        </Disclosure>
        <CheckboxField
          name="askMembers"
          label={say('Vraag het aan leden')}
          hint={say(
            'We kiezen drie tot vijf leden die dit kunnen weten en mailen hun je vraag. Na drie werkdagen herinneren we hen één keer.',
          )}
          defaultChecked={form ? form.values['askMembers'] !== undefined : asksMembers}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {asksMembers ? say('Stel je vraag') : say('Breng het in')}
            </Button>
          }
        />
        <p>{say('Je krijgt een mail als iemand het oppakt, en als er een antwoord is.')}</p>
      </Stack>
    </form>
  );
}
