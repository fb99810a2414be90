import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { WorkplaceData } from './workplace.page';

/** What was just done; after a removal with the way back. */
export function WorkplaceDone({
  done,
  organisation: { id, slug },
}: {
  done: URLSearchParams;
  organisation: WorkplaceData['workplace']['organisation'];
}) {
  const say = useSay();
  const href = useHref();
  const what = done.get('gedaan');
  const personId = done.get('wie');
  const words: Readonly<Record<string, string>> = {
    uitgenodigd: say(
      '{count, plural, one {De uitnodiging is onderweg.} other {# uitnodigingen zijn onderweg.}}',
      { count: Number(done.get('aantal')) || 1 },
    ),
    opnieuw: say('De uitnodiging is opnieuw verstuurd. De link werkt weer twee weken.'),
    ingetrokken: say('De uitnodiging is ingetrokken. De link werkt niet meer.'),
    terug: say('Deze collega hoort er weer bij.'),
    weg: say('Deze collega hoort er niet meer bij, en ziet er vanaf nu niets meer van.'),
  };
  const title = what && Object.hasOwn(words, what) ? words[what] : undefined;
  if (!title) return null;
  const undo =
    what === 'weg' && personId ? (
      <form method="post" action={href(`/organisaties/${slug}/mensen`)}>
        <input type="hidden" name="organisationId" value={id} />
        <input type="hidden" name="personId" value={personId} />
        <Button type="submit" name="stap" value="terughalen" size="small">
          {say('Terughalen')}
        </Button>
      </form>
    ) : undefined;
  return <Notice kind="success" title={title} live="status" {...(undo ? { action: undo } : {})} />;
}
