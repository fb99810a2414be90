import { Button, Stack, TextArea, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { keptAs } from '../kept-as';

/** A question for the Lab: five fields, and no account. */
export function BringForm({
  form,
  newId,
  taken,
}: {
  form: FormState | null;
  newId: string;
  /** What was sent just now came in. */
  taken: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const at = (name: string) => ({ name, defaultValue: valueAt(form, name), error: problemAt(form, name) });
  return (
    <form
      method="post"
      action={href('/lab')}
      noValidate
      data-keep={keptAs('lab-inbrengen', taken, form)}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <input type="hidden" name="id" value={valueAt(form, 'id', newId) || newId} />
      <Stack>
        <TextField
          {...at('question')}
          label={say('Wat is je vraag?')}
          hint={say('In één zin. Schrijf niet over één kind.')}
          maxLength={120}
        />
        <TextArea
          {...at('details')}
          rows={4}
          label={say('Wil je er iets bij vertellen?')}
          optional={say('niet verplicht')}
        />
        <TextField {...at('name')} label={say('Je naam')} autoComplete="name" />
        <TextField
          {...at('email')}
          type="email"
          label={say('Je e-mailadres')}
          autoComplete="email"
          audience={say('Alleen het Lab ziet dit. Drie maanden na ons antwoord wissen we het.')}
        />
        <TextField
          {...at('organisation')}
          label={say('Waar werk je?')}
          optional={say('niet verplicht')}
          autoComplete="organization"
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Stuur naar het Lab')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
