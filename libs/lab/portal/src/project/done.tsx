import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** What was just done, and what follows. */
export function Done({ slug, done }: { slug: string; done: string | null }) {
  const say = useSay();
  const href = useHref();
  const news = {
    begonnen: say('Je project staat erop. Schrijf nu op wat jullie gaan proberen.'),
    bewaard: say('Bewaard. Iedereen ziet het nu zo.'),
    verder: say('Het project is een stap verder.'),
    terug: say('Het project is een stap terug.'),
    gestopt: say('Het project is gestopt. Wat jullie leerden, blijft te vinden.'),
    hervat: say('Het project gaat weer verder.'),
    'kennis-erbij': say('Het staat bij de kennis waarop dit bouwt.'),
    'kennis-weg': say('Het is weggehaald.'),
    aangeboden: say('Dank je wel. Het Lab leest je aanbod, en je krijgt een mail.'),
    beschreven: say('De goede praktijk staat klaar als concept. Lees hem na en stuur hem in.'),
  }[done ?? ''];
  if (!news) return null;
  return (
    <Notice
      kind="success"
      title={news}
      action={
        done === 'gestopt' ? (
          <form method="post" action={href(`/lab/project/${slug}`)}>
            <Button type="submit" name="stap" value="hervat" size="small">
              {say('Terughalen')}
            </Button>
          </form>
        ) : null
      }
    />
  );
}
