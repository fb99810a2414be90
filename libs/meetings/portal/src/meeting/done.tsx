import { writeDate } from '@verbonden/shared/kernel';
import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ShownMeeting } from './meeting.page';

type Meeting = NonNullable<ShownMeeting>;

/** What came of the button that was pressed, with an undo where there is one. */
export function Done({ meeting, done }: { meeting: Meeting; done: string | null }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const day = writeDate(new Date(meeting.startsAt), locale);
  const mine = meeting.viewerRegistration;
  if (done === 'CONFIRMED' && mine?.status === 'CONFIRMED') {
    return (
      <Notice kind="success" title={say('Je staat op de lijst. Tot {day}!', { day })}>
        {mine.mode === 'ONLINE'
          ? say(
              'Je krijgt een mail met de link. Een week, een dag en een uur van tevoren sturen we een herinnering.',
            )
          : say(
              'Je krijgt een mail om te bewaren. Een week, een dag en een uur van tevoren sturen we een herinnering.',
            )}
      </Notice>
    );
  }
  if (done === 'WAITLISTED' && mine?.status === 'WAITLISTED') {
    return (
      <Notice
        kind="success"
        title={say('Je staat op de wachtlijst, als nummer {position}', { position: mine.position })}
      >
        {say('Komt er een plek vrij, dan krijg je die meteen en mailen we je.')}
      </Notice>
    );
  }
  if (done === 'weg' || done === 'weg-kan-terug') {
    return (
      <Notice
        kind="success"
        title={say('Je komt niet. Jammer, en fijn dat je het zegt.')}
        action={
          done === 'weg-kan-terug' && mine ? (
            <form method="post" action={href(`/bijeenkomsten/${meeting.slug}`)}>
              <input type="hidden" name="meetingId" value={meeting.id} />
              <Button type="submit" name="doe" value={`kom:${mine.mode}`}>
                {say('Ik kom toch')}
              </Button>
            </form>
          ) : null
        }
      >
        {done === 'weg' ? say('Je plek is doorgegeven aan de volgende.') : null}
      </Notice>
    );
  }
  const said: Readonly<Record<string, string>> = {
    ALREADY_REGISTERED: say('Je stond al op de lijst.'),
    UNCHANGED: say('Zo stond het al.'),
    CLOSED: say('Je kunt je niet meer aanmelden.'),
    NOT_OPEN: say('Je kunt je nog niet aanmelden.'),
    NOT_FOR_YOU: say('Deze bijeenkomst is voor een andere groep.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
    MEETING_CANCELLED: say('Deze bijeenkomst gaat niet door.'),
    gepubliceerd: say('De bijeenkomst staat erop. Mensen kunnen zich aanmelden.'),
    bewaard: say('Bewaard.'),
    verplaatst: say('Verplaatst. Iedereen die zich aanmeldde krijgt een mail.'),
    geannuleerd: say('Geannuleerd. Iedereen die zich aanmeldde krijgt een mail.'),
  };
  const words = done ? said[done] : undefined;
  return words ? <Notice kind="success" title={words} /> : null;
}
