import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { type Visited, whatChanged } from './what-changed';

/** What came in and what changed since the reader was here before; nothing at a first visit. */
export function CollectionNews({
  entries,
  since,
}: {
  readonly entries: readonly Visited[];
  readonly since: string | null;
}) {
  const say = useSay();
  const { added, changed } = whatChanged(entries, since);
  if (added.length === 0 && changed.length === 0) return null;
  return (
    <Notice kind="info" title={say('Nieuw sinds je hier was')} live="status">
      <ul>
        {added.map(({ anchor, title }) => (
          <li key={anchor}>
            {say('Erbij gekomen:')} <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
        {changed.map(({ anchor, title }) => (
          <li key={anchor}>
            {say('Veranderd:')} <a href={`#${anchor}`}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
