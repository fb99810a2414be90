import { Panel, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** Whom somebody can talk to: on every screen of a poll. */
export function Help({ text }: { text: string }) {
  const say = useSay();
  return (
    <Panel>
      <Stack>
        <h2>{say('Wil je met iemand praten?')}</h2>
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Stack>
    </Panel>
  );
}
