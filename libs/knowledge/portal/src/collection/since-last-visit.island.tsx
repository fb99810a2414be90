import { Notice } from '@verbonden/shared/ui';
import { defineIsland, useSay } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { type Visited, whatChanged } from './what-changed';

interface SinceLastVisitProps {
  readonly id: string;
  readonly entries: readonly Visited[];
}

/**
 * What is new or changed since the reader was here before. When that was, only this device knows: it is kept in the
 * browser and sent nowhere.
 */
function SinceLastVisit({ id, entries }: SinceLastVisitProps) {
  const say = useSay();
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    const key = `verzameling-${id}`;
    try {
      setSince(localStorage.getItem(key));
      localStorage.setItem(key, new Date().toISOString());
    } catch {
      // A browser that keeps nothing shows no news; the page is whole without.
    }
  }, [id]);
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

export default defineIsland('since-last-visit', SinceLastVisit);
