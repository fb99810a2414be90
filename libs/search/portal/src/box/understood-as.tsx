import { Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

interface UnderstoodAsProps {
  /** The words as they were typed. */
  readonly typed: string;
  readonly corrections: readonly { readonly typed: string; readonly taken: string }[];
  /** True when nothing has all the words, and something with some of them is shown. */
  readonly loosened: boolean;
  /** This search with every word as it was typed. */
  readonly insistPath: string;
}

/** What the search made of the words, where that is not what was typed; with a way to insist. */
export function UnderstoodAs({ typed, corrections, loosened, insistPath }: UnderstoodAsProps) {
  const say = useSay();
  const href = useHref();
  if (corrections.length === 0 && !loosened) return null;
  return (
    <Notice kind="info">
      {corrections.map((each) => (
        <p key={each.typed}>{say('We zochten op ‘{taken}’ in plaats van ‘{typed}’.', { ...each })} </p>
      ))}
      {loosened ? <p>{say('Niets heeft al deze woorden. Dit lijkt er het meest op.')}</p> : null}
      {corrections.length > 0 ? (
        <p>
          <a href={href(insistPath)}>{say('Zoek toch op ‘{typed}’', { typed })}</a>
        </p>
      ) : null}
    </Notice>
  );
}
