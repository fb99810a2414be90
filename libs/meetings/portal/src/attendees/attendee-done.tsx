import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { otherMode } from '../meeting/ways';
import { actField } from './attendee-acts';
import type { ShownAttendee } from './attendee.page';

/** What came of an act by hand, with a way back where there is one. */
export function AttendeeDone({ attendee, done }: { attendee: ShownAttendee; done: string | null }) {
  const say = useSay();
  const { status, mode, person } = attendee;
  const name = person.name;
  const waits = status === 'WAITLISTED';
  if (done === 'weg' && status === 'CANCELLED') {
    return (
      <Notice
        kind="success"
        title={say('{name} staat niet meer op de lijst en krijgt een mail.', { name })}
        action={<Undo attendee={attendee} act={`terug:${mode}`} words={say('Zet terug op de lijst')} />}
      />
    );
  }
  if (done === 'verplaatst' && status !== 'CANCELLED') {
    const back = otherMode(mode);
    return (
      <Notice
        kind="success"
        title={
          waits
            ? say('{name} staat in de rij en houdt zolang de eigen plek.', { name })
            : say('{name} is verplaatst en krijgt een mail.', { name })
        }
        action={
          <Undo
            attendee={attendee}
            act={`verplaats:${back}`}
            words={back === 'ONLINE' ? say('Terug naar online') : say('Terug naar de zaal')}
          />
        }
      />
    );
  }
  if ((done === 'plek' || done === 'terug' || done === 'toegevoegd') && status !== 'CANCELLED') {
    return (
      <Notice
        kind="success"
        title={
          waits
            ? say('{name} staat op de wachtlijst en krijgt een mail.', { name })
            : say('{name} heeft een plek en krijgt een mail.', { name })
        }
      />
    );
  }
  const refused: Readonly<Record<string, string>> = {
    FULL: say('Er is geen plek vrij. Vink aan dat er een plek bij komt.'),
    UNCHANGED: say('Zo stond het al.'),
    ALREADY_REGISTERED: say('{name} stond al op de lijst.', { name }),
    NOT_REGISTERED: say('Die persoon komt niet meer.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
    MEETING_CANCELLED: say('Deze bijeenkomst gaat niet door.'),
  };
  const words = done ? refused[done] : undefined;
  return words ? <Notice kind="attention" title={words} /> : null;
}

function Undo({ attendee, act, words }: { attendee: ShownAttendee; act: string; words: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(`/bijeenkomsten/${attendee.meeting.slug}/deelnemers/${attendee.id}`)}>
      <input type="hidden" name="meetingId" value={attendee.meeting.id} />
      <input type="hidden" name="personId" value={attendee.person.id} />
      <Button type="submit" name={actField} value={act} busyText={say('Even wachten…')}>
        {words}
      </Button>
    </form>
  );
}
