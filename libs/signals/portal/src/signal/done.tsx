import { Button, LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ShownSignalFragment } from './signal.page.generated';

/** What was just done, what follows, and the way back. */
export function Done({
  signal: { id },
  done,
  meeting,
}: {
  signal: ShownSignalFragment;
  done: string | null;
  meeting: string | null;
}) {
  const say = useSay();
  const href = useHref();
  const news = {
    ingebracht: say('Je signaal staat erop. Je krijgt een mail als iemand het oppakt.'),
    gevraagd: say(
      'Je vraag staat erop. We leggen hem voor aan leden die dit kunnen weten; hun antwoorden krijg je per mail.',
    ),
    'lid-gevraagd': say('De vraag is gemaild.'),
    gereageerd: say('Dank je wel. Wie het vroeg, krijgt je antwoord per mail.'),
    'naam-erbij': say('Je naam staat bij je antwoord.'),
    'naam-weg': say('Je naam is weg, ook uit wat anderen vinden.'),
    geholpen: say('Fijn dat je geholpen bent. Anderen vinden dit nu als antwoord.'),
    herkend: say('Dank je. Je krijgt een mail als iemand dit oppakt of beantwoordt.'),
    'niet-herkend': say('Je telt niet meer mee.'),
    opgepakt: say('Mooi dat jullie dit oppakken. Wie het inbracht of herkende, hoort het per mail.'),
    beantwoord: say('Je antwoord staat erop. Wie het inbracht of herkende, hoort het per mail.'),
    heropend: say('Het signaal staat weer open.'),
    gesloten: say('Het signaal is gesloten.'),
    samengevoegd: say('De signalen zijn samengevoegd. Wie het andere inbracht, hoort het per mail.'),
  }[done ?? ''];
  if (!news) return null;
  const undo = { herkend: 'herken-niet', gesloten: 'open', geholpen: 'open' }[done ?? ''];
  const backToMeeting = done === 'ingebracht' && meeting && /^[\w-]+$/.test(meeting);
  return (
    <Notice
      kind="success"
      title={news}
      action={
        undo ? (
          <form method="post" action={href(`/signalen/${id}`)}>
            <Button type="submit" name="stap" value={undo} size="small">
              {say('Terughalen')}
            </Button>
          </form>
        ) : backToMeeting ? (
          <LinkButton href={href(`/bijeenkomsten/${meeting}`)} size="small">
            {say('Terug naar de bijeenkomst')}
          </LinkButton>
        ) : null
      }
    />
  );
}
