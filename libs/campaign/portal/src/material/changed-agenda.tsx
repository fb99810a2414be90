import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Says that the poster is out of date, and makes everything anew with one click. Twice the same click is one zip. */
export function ChangedAgenda({ id, packId, path }: { id: string; packId: string; path: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Notice
      kind="attention"
      title={say('Je agenda is veranderd sinds je dit maakte.')}
      action={
        <form method="post" action={href(path)}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="packId" value={packId} />
          <Button type="submit" name="stap" value="opnieuw" variant="primary" busyText={say('Even wachten…')}>
            {say('Maak alles opnieuw')}
          </Button>
        </form>
      }
    >
      {say(
        'Op de poster met jullie agenda staat nog hoe het was. We maken hem opnieuw met wat er nu in staat.',
      )}
    </Notice>
  );
}
