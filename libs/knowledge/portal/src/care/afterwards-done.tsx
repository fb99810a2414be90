import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** What was just done beside the text, and the way back. */
export function AfterwardsDone({ slug }: { slug: string }) {
  const say = useSay();
  const href = useHref();
  const { searchParams } = new URL(usePageFacts().address, 'https://verbonden.example.org');
  const what = searchParams.get('gedaan') ?? '';
  const id = searchParams.get('wat') ?? '';
  const news: Readonly<Record<string, string>> = {
    ook: say('Fijn dat jullie dit vertellen. Het staat hieronder, bij ‘Wij doen dit ook’.'),
    'ook-weg': say('Het is weggehaald. Niemand ziet het meer.'),
    vraag: say('Je vraag is onderweg naar de maker. Je krijgt een mail als er antwoord is.'),
    'vraag-weg': say('De vraag is weggehaald. Niemand ziet hem meer.'),
    'vraag-terug': say('De vraag staat er weer.'),
    beantwoord: say('Je antwoord is verstuurd. Wie het vroeg, krijgt een mail.'),
    bedankt: say('Dank je wel is gezegd. De maker ziet het.'),
    'niet-bedankt': say('Je bedankje is weg.'),
    samengevoegd: say('Is samengevoegd. Vragen, bedankjes en wie het ook doen staan nu hier.'),
    bevestigd: say('Dank je wel. Lezers zien nu dat dit nog klopt.'),
  };
  if (!news[what]) return null;
  const undo: Readonly<Record<string, { place: string; step: string }>> = {
    'ook-weg': { place: 'wij-doen-dit-ook', step: 'zet-terug' },
    'vraag-weg': { place: 'vragen', step: 'zet-terug' },
    bedankt: { place: 'bedankt', step: 'haal-terug' },
  };
  const back = undo[what];
  return (
    <Notice
      kind="success"
      title={news[what]}
      action={
        back ? (
          <form method="post" action={href(`/kennis/${slug}/${back.place}`)}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" name="stap" value={back.step} size="small">
              {say('Terughalen')}
            </Button>
          </form>
        ) : null
      }
    />
  );
}
