import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** What came of the button that was pressed. */
export function TakePartDone({ done, item }: { done: string | null; item: string | null }) {
  const say = useSay();
  const href = useHref();
  if (done === 'SHARED') {
    return (
      <Notice
        kind="success"
        title={say('Bewaard als jouw concept.')}
        action={
          item ? (
            <LinkButton href={href(`/kennis/${encodeURIComponent(item)}/bewerken`)}>
              {say('Maak het af')}
            </LinkButton>
          ) : null
        }
      >
        {say('Afmaken kan ook later: je vindt het bij Mijn Verbonden.')}
      </Notice>
    );
  }
  const good: Readonly<Record<string, string>> = {
    RAISED: say('Je hand is omhoog.'),
    ASKED: say('Je vraag staat in de rij, zonder naam.'),
    WITHDRAWN: say('Je hand is weer omlaag.'),
  };
  const refused: Readonly<Record<string, string>> = {
    ALREADY_RAISED: say('Je hand was al omhoog.'),
    NOT_RAISED: say('Je hand was niet omhoog.'),
    NOT_TODAY: say('Je hand opsteken kan op de dag zelf.'),
    NOT_A_PARTICIPANT: say('Je hand opsteken is voor wie meedoet. Delen kan altijd.'),
    TOO_MANY: say(
      'Er staan al veel vragen zonder naam. Probeer het straks nog eens, of stel je vraag met je naam.',
    ),
  };
  if (done && good[done]) return <Notice kind="success" title={good[done]} />;
  if (done && refused[done]) return <Notice kind="info" title={refused[done]} />;
  return null;
}
