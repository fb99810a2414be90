import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, Notice, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MailPauseFragment } from './mail-queue.generated';

/** Holds all mail in one click, or says that it is on hold and lets it go on. */
export function MailPause({ overview: { pausedSince, pausedBy } }: { overview: MailPauseFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const button = (value: string, words: string) => (
    <form method="post" action={href('/beheer/post')}>
      <Toolbar>
        <Button type="submit" name="doe" value={value} busyText={say('Even wachten…')}>
          {words}
        </Button>
      </Toolbar>
    </form>
  );
  if (!pausedSince) return button('pauze', say('Pauzeer alle post'));
  const from = new Date(pausedSince);
  const when = { day: writeDate(from, locale), time: writeTime(from, locale) };
  return (
    <Notice
      kind="attention"
      title={
        pausedBy
          ? say('{name} zette alle post op pauze: {day}, {time}.', { name: pausedBy, ...when })
          : say('Alle post staat op pauze sinds {day}, {time}.', when)
      }
      action={button('verder', say('Ga verder'))}
    >
      <p>
        {say(
          'Wat nodig is om in te loggen gaat wel, en ook dat iets verplaatst is of niet doorgaat. Ga je verder, dan vervalt wat niet meer klopt.',
        )}
      </p>
    </Notice>
  );
}
