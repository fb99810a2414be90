import { LinkButton, Panel, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** Where 'Snel weg' leads: a page that anybody could have open. */
export const elsewhere = 'https://nl.wikipedia.org/';

/** Whom somebody can talk to, and a quick way out: on every screen of a poll. */
export function Help({ text }: { text: string }) {
  const say = useSay();
  return (
    <Panel>
      <Stack>
        <h2>{say('Wil je met iemand praten?')}</h2>
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>
          <LinkButton href={elsewhere} rel="noreferrer" variant="quiet">
            {say('Snel weg van deze pagina')}
          </LinkButton>
        </p>
      </Stack>
    </Panel>
  );
}
