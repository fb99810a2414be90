import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** What came of registering colleagues, or of taking one back. */
export function ColleaguesDone({ done, waiting }: { done: string | null; waiting: number }) {
  const say = useSay();
  if (done === 'aangemeld') {
    return (
      <Notice kind="success" title={say('Gelukt. Je collega’s krijgen een mail om te bevestigen.')}>
        {waiting > 0
          ? say('{waiting, plural, one {# collega staat} other {# collega’s staan}} in de rij.', { waiting })
          : say('Hieronder zie je wie er al antwoordde.')}
      </Notice>
    );
  }
  if (done === 'teruggetrokken')
    return <Notice kind="success" title={say('Je collega staat niet meer op de lijst.')} />;
  const told: Readonly<Record<string, string>> = {
    ALREADY_REGISTERED: say('Deze collega’s staan al op de lijst.'),
    AWAITS_APPROVAL: say('De aanvragen liggen bij de organisatie. Je collega’s horen het per mail.'),
    NOT_INVITED: say('Deze bijeenkomst is op uitnodiging. Wil je komen? Vraag het de coördinator.'),
    CLOSED: say('Dit kan niet meer: de aanmelding is gesloten.'),
    PAST: say('Deze bijeenkomst is al geweest.'),
  };
  const words = done ? told[done] : undefined;
  return words ? <Notice kind="info" title={words} /> : null;
}
