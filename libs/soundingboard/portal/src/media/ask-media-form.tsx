import {
  Button,
  DateField,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
  TrapField,
} from '@verbonden/shared/ui';
import { type FormState, isRefused, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { kindLabels } from './media-words';

/** What a journalist tells: nine fields and no account. */
export function AskMediaForm({ newId, form }: { newId: string; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const at = (name: string) => ({ name, defaultValue: valueAt(form, name), error: problemAt(form, name) });
  return (
    <form
      method="post"
      action={href('/media')}
      noValidate
      data-keep="media-vragen"
      data-refused={isRefused(form) ? '' : undefined}
    >
      <Stack gap="large">
        <input type="hidden" name="id" value={valueAt(form, 'id', newId)} />
        <TrapField name="subject" label={say('Laat dit leeg')} />
        <TextField
          {...at('outlet')}
          label={say('Voor welk medium werk je?')}
          hint={say('Bijvoorbeeld de naam van je krant, zender of school.')}
          audience={say('De jongeren lezen dit.')}
          maxLength={80}
        />
        <SelectField
          {...at('kind')}
          label={say('Wat zoek je?')}
          options={Object.entries(kindLabels(say)).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          {...at('topic')}
          rows={4}
          label={say('Waar gaat het over?')}
          hint={say('Welke vragen wil je stellen?')}
        />
        <TextArea
          {...at('publication')}
          rows={3}
          label={say('Wat is er straks waar te zien of te lezen?')}
          hint={say('Bijvoorbeeld: een stuk in de krant en op de site, met een foto.')}
        />
        <DateField
          {...at('takesPlaceOn')}
          label={say('Op welke dag is het?')}
          hint={say('Bijvoorbeeld 24-3-2027.')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        <DateField
          {...at('answerBy')}
          label={say('Wanneer moet je het uiterlijk weten?')}
          hint={say('Geef de jongeren een week om na te denken.')}
          pickLabel={say('Kies in de kalender')}
          width="short"
        />
        <TextField {...at('name')} label={say('Je naam')} autoComplete="name" maxLength={120} />
        <TextField
          {...at('email')}
          type="email"
          label={say('E-mail van je werk')}
          autoComplete="email"
          audience={say('Alleen de coördinatoren zien dit. Drie maanden na afloop wissen we het.')}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Stuur je vraag')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
