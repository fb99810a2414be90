import { Button, LinkButton, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownWordingFragment } from './wordings.page.generated';

interface Props {
  readonly form: FormState | null;
  readonly chosen: ShownWordingFragment | null;
  readonly newId: string;
}

/** The word, what to say instead, and why. */
export function WordingForm({ form, chosen, newId }: Props) {
  const say = useSay();
  const href = useHref();
  const text = (name: 'word' | 'instead' | 'why') => ({
    name,
    lang: 'nl',
    defaultValue: valueAt(form, name, chosen?.[name]),
    error: problemAt(form, name),
  });
  return (
    <form method="post" action={href('/woordkeus')} noValidate>
      <Stack>
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? chosen?.id ?? newId} />
        {chosen ? <input type="hidden" name="version" value={chosen.version} /> : null}
        <TextField
          {...text('word')}
          label={say('Welk woord liever niet?')}
          hint={say('Zoals het in het woordenboek staat. Andere vormen vinden we zelf.')}
        />
        <TextField {...text('instead')} label={say('Wat dan wel?')} />
        <TextField
          {...text('why')}
          label={say('Waarom?')}
          hint={say('In je eigen woorden, één of twee zinnen.')}
          audience={say('Iedereen kan dit lezen.')}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar dit woord')}
            </Button>
          }
        >
          {chosen ? <LinkButton href={href('/woordkeus')}>{say('Toch niet')}</LinkButton> : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
