import { Button, Panel, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { WholeAdviceRequestFragment } from './request.page.generated';

/** What a young person says yes or no to, before they say it. */
export function Invitation({ request: { id, hostName } }: { request: WholeAdviceRequestFragment }) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel tone="surface">
      <form method="post" action={href(`/advies/gevraagd/${id}`)}>
        <Stack>
          <h2>{say('Wil je meepraten?')}</h2>
          <ul>
            <li>
              {say('Je praat met andere jongeren. {name} leidt het gesprek.', { name: hostName ?? '' })}
            </li>
            <li>
              {say(
                'Ze zien alleen de naam die je zelf koos. Wie het vroeg, leest niet mee, tenzij jullie dat horen.',
              )}
            </li>
            <li>
              {say(
                'Je mag stoppen wanneer je wilt. Dan kies je of je woorden meegaan of zonder naam blijven.',
              )}
            </li>
          </ul>
          <Toolbar
            primary={
              <Button type="submit" name="stap" value="ja" variant="primary" busyText={say('Even wachten…')}>
                {say('Ja, ik praat mee')}
              </Button>
            }
          >
            <Button type="submit" name="stap" value="nee" variant="quiet">
              {say('Nee, deze keer niet')}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Panel>
  );
}
