import { Button, Panel, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { LocalValues } from './local-address';
import type { ShownReleaseFragment } from './press-release.page.generated';

interface Props {
  readonly release: ShownReleaseFragment;
  readonly values: LocalValues | null;
  readonly own: string;
  readonly fault: FormState | null;
}

/** What is plain to every organisation: only the fields that this release asks for. */
export function LocalForm({ release: { slug, fields }, values, own, fault }: Props) {
  const say = useSay();
  const href = useHref();
  const at = (name: keyof LocalValues, standing = '') => ({
    name,
    defaultValue: valueAt(fault, name, values?.[name] ?? standing),
    error: problemAt(fault, name),
  });
  return (
    <Panel>
      <form method="get" action={href(`/week/pers/${slug}`)} noValidate>
        <Stack>
          {fields.includes('gemeente') ? <TextField {...at('gemeente')} label={say('Gemeente')} /> : null}
          {fields.includes('organisatie') ? (
            <TextField {...at('organisatie', own)} label={say('Organisatie')} />
          ) : null}
          {fields.includes('woordvoerder') ? (
            <TextField
              {...at('woordvoerder')}
              type="email"
              label={say('Adres voor de pers')}
              hint={say('Een algemeen adres, zoals pers@ of info@. Niet dat van één persoon.')}
            />
          ) : null}
          {fields.includes('aantal') ? (
            <TextField
              {...at('jongeren')}
              inputMode="numeric"
              width="short"
              label={say('Hoeveel kinderen en jongeren wonen er?')}
              hint={say('Alleen cijfers, bijvoorbeeld 6400. Wij maken er een schatting van, met marge.')}
            />
          ) : null}
          <Toolbar
            primary={
              <Button type="submit" variant="primary">
                {say('Vul het in')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Panel>
  );
}
