import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ByLink } from './registration-link.page';

/** What came of the button that was pressed; said only when it is still so. */
export function LinkDone({
  registration: { status },
  done,
}: {
  registration: ByLink['registration'];
  done: string | null;
}) {
  const say = useSay();
  if (done === 'CANCELLED' && status === 'CANCELLED') {
    return (
      <Notice kind="success" title={say('Je komt niet. Jammer, en fijn dat je het zegt.')}>
        {say('Bedenk je je? Zolang de aanmelding open is, kan dat hieronder.')}
      </Notice>
    );
  }
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
