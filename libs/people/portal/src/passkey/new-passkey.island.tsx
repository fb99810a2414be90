import { Button, Notice, Stack, TextField } from '@verbonden/shared/ui';
import { defineIsland, type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { type OwnProof, ShownPassword } from '../own-password/shown-password';
import { DeviceForm, usePasskeys } from './device-form';
import { passkeysPath } from './passkeys-path';

interface NewPasskeyProps {
  readonly me: OwnProof;
  readonly form: FormState | null;
  /** What the device has to answer, once its owner showed that it is them. */
  readonly options: string | null;
}

/** Makes a passkey: first its name and whose it is, then the device. Asleep there is nothing to fill in. */
function NewPasskey({ me, form, options }: NewPasskeyProps) {
  const say = useSay();
  const href = useHref();
  const known = usePasskeys();
  if (known === null) return null;
  if (!known) {
    return (
      <Notice kind="info" title={say('Deze browser kent geen passkeys. Probeer het in een nieuwere.')} />
    );
  }
  if (options !== null) {
    return (
      <DeviceForm
        action={href(passkeysPath)}
        label={say('Ga verder op dit apparaat')}
        variant="primary"
        ask={() => make(options)}
        stopped={say(
          'Er is geen passkey gemaakt. Misschien staat er al een op dit apparaat; anders kun je het opnieuw proberen.',
        )}
      >
        <p>
          {say('Nu vraagt je apparaat om je vinger, je gezicht of je pincode. Dat blijft op je apparaat.')}
        </p>
        <input type="hidden" name="stap" value="bewaar" />
        <input type="hidden" name="name" value={valueAt(form, 'name')} />
      </DeviceForm>
    );
  }
  return (
    <form method="post" action={href(passkeysPath)} noValidate>
      <Stack>
        <TextField
          name="name"
          label={say('Hoe noem je deze passkey?')}
          hint={say('Bijvoorbeeld ‘Mijn telefoon’. Zo weet je later welke het is.')}
          autoComplete="off"
          width="medium"
          defaultValue={valueAt(form, 'name')}
          error={problemAt(form, 'name')}
        />
        <ShownPassword me={me} form={form} />
        <div>
          <Button type="submit" name="stap" value="begin" variant="primary" busyText={say('Even wachten…')}>
            {say('Maak een passkey')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

async function make(options: string): Promise<object> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return startRegistration({ optionsJSON: JSON.parse(options) as never });
}

export default defineIsland('new-passkey', NewPasskey);
