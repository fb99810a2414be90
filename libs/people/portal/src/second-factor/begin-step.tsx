import { Button, Notice, Stack } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import { needsLink, ShownPassword } from '../own-password/shown-password';
import type { OwnStep } from './second-factor.page';

/** What somebody needs, and the button that begins. Who signed in a while ago shows that it is them. */
export function BeginStep({ me, form }: { me: OwnStep['me']; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  if (needsLink(me)) {
    return (
      <Notice kind="info" title={say('Log eerst opnieuw in')}>
        {say(
          'Je bent al een tijd ingelogd. Log uit en dan weer in met een link per mail: zo weten we zeker dat jij het bent.',
        )}
      </Notice>
    );
  }
  return (
    <form method="post" action={href('/mijn/account/tweede-stap')} noValidate>
      <Stack>
        <p>
          {say(
            'Je hebt een app nodig die codes maakt, zoals Aegis, 2FAS, Google Authenticator of Microsoft Authenticator. Veel wachtwoordbeheerders kunnen het ook.',
          )}
        </p>
        <ShownPassword me={me} form={form} />
        <Button type="submit" name="stap" value="begin" variant="primary" busyText={say('Even wachten…')}>
          {say('Stel de tweede stap in')}
        </Button>
      </Stack>
    </form>
  );
}
