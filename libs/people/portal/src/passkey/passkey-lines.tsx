import { writeDate } from '@verbonden/shared/kernel';
import { Button, Disclosure, Line, LineList, Stack, TextField, VisuallyHidden } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { PasskeysPageQuery } from './passkeys.page.generated';
import { passkeysPath } from './passkeys-path';

type Passkey = PasskeysPageQuery['ownPasskeys'][number];

/** One's own passkeys: since when, when used, another name, and the button that takes one away. */
export function PasskeyLines({ passkeys, form }: { passkeys: readonly Passkey[]; form: FormState | null }) {
  const say = useSay();
  return (
    <LineList label={say('Je passkeys')}>
      {passkeys.map((each) => (
        <PasskeyLine key={each.id} passkey={each} form={valueAt(form, 'id') === each.id ? form : null} />
      ))}
    </LineList>
  );
}

function PasskeyLine({ passkey, form }: { passkey: Passkey; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, name, addedAt, lastUsedAt } = passkey;
  const day = (moment: string) => writeDate(new Date(moment), locale);
  return (
    <Line
      title={name}
      facts={[
        say('gemaakt op {day}', { day: day(addedAt) }),
        lastUsedAt ? say('laatst gebruikt op {day}', { day: day(lastUsedAt) }) : say('nog niet gebruikt'),
      ]}
      actions={
        <form method="post" action={href(passkeysPath)}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" size="small" name="stap" value="weg" busyText={say('Even wachten…')}>
            {say('Haal weg')}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        </form>
      }
    >
      <Disclosure title={say('Geef een andere naam')} open={form !== null}>
        <form method="post" action={href(passkeysPath)} noValidate>
          <Stack>
            <input type="hidden" name="id" value={id} />
            <TextField
              id={`naam-${id}`}
              name="name"
              label={say('Nieuwe naam')}
              autoComplete="off"
              width="medium"
              defaultValue={valueAt(form, 'name', name)}
              error={problemAt(form, 'name')}
            />
            <div>
              <Button type="submit" size="small" name="stap" value="naam" busyText={say('Even wachten…')}>
                {say('Bewaar de naam')}
              </Button>
            </div>
          </Stack>
        </form>
      </Disclosure>
    </Line>
  );
}
