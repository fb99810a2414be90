import { writeShortDate } from '@verbonden/shared/kernel';
import { Apart, Badge, Button, Panel, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { PlainText } from '../signal/plain-text';
import type { ShownReplyFragment } from './asking.generated';

/** One reply: what is said, by whom if that may be known, and to its writer whether their name stands with it. */
export function ShownReply({
  reply,
  signalId,
  amongHelping = false,
}: {
  reply: ShownReplyFragment;
  signalId: string | null;
  /** True where only replies stand that helped. */
  amongHelping?: boolean;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { body, authorName, organisation, repliedAt, helped, viewerWroteIt } = reply;
  const name = authorName ?? say('Een lid van het netwerk');
  const from = organisation ? say('{name}, {organisation}', { name, organisation: organisation.name }) : name;
  return (
    <Panel>
      <Stack gap="small">
        <Apart>
          <p>
            <strong>{from}</strong> · {writeShortDate(new Date(repliedAt), locale)}
          </p>
          {helped && !amongHelping ? <Badge tone="brand">{say('Dit hielp')}</Badge> : null}
        </Apart>
        <PlainText text={body} />
        {viewerWroteIt && signalId ? <OwnName reply={reply} signalId={signalId} /> : null}
      </Stack>
    </Panel>
  );
}

function OwnName({ reply: { id, showName }, signalId }: { reply: ShownReplyFragment; signalId: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(`/signalen/${signalId}`)}>
      <input type="hidden" name="antwoord" value={id} />
      <input type="hidden" name="naam" value={showName ? 'weg' : 'erbij'} />
      <Stack gap="small">
        <p>
          {showName
            ? say('Jouw antwoord. Je naam staat erbij.')
            : say('Jouw antwoord. Je naam staat er niet bij.')}
        </p>
        <Button type="submit" name="stap" value="naam" size="small" variant="quiet">
          {showName ? say('Haal mijn naam weg') : say('Zet mijn naam erbij')}
        </Button>
      </Stack>
    </form>
  );
}
