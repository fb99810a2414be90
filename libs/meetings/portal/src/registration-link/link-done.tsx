import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { comeStep, stepField } from '../meeting/seat-step';
import { wayInto } from '../meeting/ways';
import type { ByLink } from './registration-link.page';

/** What came of the button that was pressed; said only when it is still so. */
export function LinkDone({ link, done }: { link: ByLink; done: string | null }) {
  const say = useSay();
  const { status } = link.registration;
  if (done === 'CANCELLED' && status === 'CANCELLED') return <LeftByLink link={link} />;
  if (done === 'teruggegeven') {
    return (
      <Notice kind="success" title={say('Je gaf je plek in de sessie terug.')}>
        {say('Wie het eerst in de rij staat, krijgt hem meteen. Je blijft aangemeld voor de bijeenkomst.')}
      </Notice>
    );
  }
  if (done === 'bijgewerkt') return <Notice kind="success" title={say('Bewaard. Tot dan!')} />;
  if (done === 'CONFIRMED' && status === 'CONFIRMED') {
    return <Notice kind="success" title={say('Gelukt. Je krijgt een nieuwe mail.')} />;
  }
  if (done === 'WAITLISTED' && status === 'WAITLISTED') {
    return <Notice kind="success" title={say('Je staat in de rij. We mailen je zodra er plek is.')} />;
  }
  const refused: Readonly<Record<string, string>> = {
    UNCHANGED: say('Zo stond het al.'),
    ALREADY_REGISTERED: say('Je stond al op de lijst.'),
    NOT_REGISTERED: say('Je stond niet op de lijst.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
    MEETING_CANCELLED: say('Deze bijeenkomst gaat niet door.'),
  };
  const words = done ? refused[done] : undefined;
  return words ? <Notice kind="info" title={words} /> : null;
}

/** Somebody left; undone with one press as long as the seat is still there. */
function LeftByLink({ link: { registration, canChange } }: { link: ByLink }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { mode, meeting } = registration;
  const isFree = canChange && wayInto(meeting.seats, mode)?.brings === 'SEAT';
  return (
    <Notice
      kind="success"
      title={say('Je komt niet. Jammer, en fijn dat je het zegt.')}
      action={
        isFree ? (
          <form method="post" action={href(address.split('?')[0] ?? '')}>
            <Button type="submit" name={stepField} value={comeStep(mode)} busyText={say('Even wachten…')}>
              {say('Terughalen')}
            </Button>
          </form>
        ) : null
      }
    >
      {isFree
        ? say('Je plek is nog vrij.')
        : say('Bedenk je je? Zolang de aanmelding open is, kan dat hieronder.')}
    </Notice>
  );
}
