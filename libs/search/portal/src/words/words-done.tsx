import { Button, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** What was taken away, out of the address, so that it can be brought back. */
export interface GoneWords {
  readonly id: string;
  readonly words: string;
  readonly oneWay: boolean;
  readonly note: string;
}

/** What was just done, and the way back. */
export function WordsDone({ done, gone }: { done: string | null; gone: GoneWords }) {
  const say = useSay();
  const href = useHref();
  const news = {
    bewaard: say('Bewaard. Zoeken houdt er meteen rekening mee.'),
    terug: say('De woorden staan er weer.'),
    weg: say('‘{words}’ horen niet meer bij elkaar.', { words: gone.words.split('\n').join(', ') }),
  }[done ?? ''];
  if (!news) return null;
  return (
    <Notice
      kind="success"
      title={news}
      action={
        done === 'weg' ? (
          <form method="post" action={href('/zoeken/woorden')}>
            <input type="hidden" name="id" value={gone.id} />
            <input type="hidden" name="words" value={gone.words} />
            <input type="hidden" name="note" value={gone.note} />
            {gone.oneWay ? <input type="hidden" name="oneWay" value="on" /> : null}
            <Button type="submit" name="stap" value="terug" size="small">
              {say('Terughalen')}
            </Button>
          </form>
        ) : null
      }
    />
  );
}
