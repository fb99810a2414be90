import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MailPauseFragment } from './mail-queue.generated';

/** Holds all mail in one click, while it is not on hold. */
export function PauseButton({ overview: { pausedSince } }: { overview: MailPauseFragment }) {
  const say = useSay();
  return pausedSince ? null : <Act value="pauze">{say('Pauzeer alle post')}</Act>;
}

/** Says that all mail is on hold, and lets it go on. */
export function MailPause({ overview: { pausedSince, pausedBy } }: { overview: MailPauseFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  if (!pausedSince) return null;
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
      action={<Act value="verder">{say('Ga verder')}</Act>}
    >
      <p>
        {say(
          'Wat nodig is om in te loggen gaat wel, en ook dat iets verplaatst is of niet doorgaat. Ga je verder, dan vervalt wat niet meer klopt.',
        )}
      </p>
    </Notice>
  );
}

function Act({ value, children }: { value: 'pauze' | 'verder'; children: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href('/beheer/post')}>
      <Button type="submit" name="doe" value={value} busyText={say('Even wachten…')}>
        {children}
      </Button>
    </form>
  );
}
