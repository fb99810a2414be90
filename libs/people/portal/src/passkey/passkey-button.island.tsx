import { Section } from '@verbonden/shared/ui';
import { defineIsland, useHref, useSay } from '@verbonden/shared/web';
import { DeviceForm, usePasskeys } from './device-form';

/** Signs in with a passkey. There is nothing to press where it cannot be done. */
function PasskeyButton({ back, isFirst }: { back: string; isFirst: boolean }) {
  const say = useSay();
  const href = useHref();
  if (!usePasskeys()) return null;
  const button = (
    <DeviceForm
      action={href('/inloggen/passkey')}
      label={say('Log in met een passkey')}
      variant={isFirst ? 'primary' : 'secondary'}
      ask={unlock}
      stopped={say('Je bent niet ingelogd. Heb je hier nog geen passkey? Log dan in zoals je gewend bent.')}
    >
      <input type="hidden" name="terug" value={back} />
    </DeviceForm>
  );
  return isFirst ? (
    button
  ) : (
    <Section
      id="passkey"
      title={say('Of log in met een passkey')}
      lead={say(
        'Met je vinger, je gezicht of de pincode van je apparaat. Een code uit je app is dan niet nodig.',
      )}
    >
      {button}
    </Section>
  );
}

/** What asks API and device is fetched when somebody presses the button: most people sign in without. */
async function unlock(): Promise<object> {
  return (await import('./unlock-passkey')).unlockPasskey();
}

export default defineIsland('passkey-button', PasskeyButton);
