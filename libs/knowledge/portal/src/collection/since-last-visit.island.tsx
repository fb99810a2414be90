import { defineIsland } from '@verbonden/shared/web';
import { useEffect, useState } from 'react';
import { CollectionNews } from './collection-news';
import type { Visited } from './what-changed';

interface SinceLastVisitProps {
  readonly id: string;
  readonly entries: readonly Visited[];
}

/**
 * What is new or changed since a visitor was here before. When that was, only this device knows: it is kept in the
 * browser and sent nowhere.
 */
function SinceLastVisit({ id, entries }: SinceLastVisitProps) {
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
  return <CollectionNews entries={entries} since={since} />;
}

export default defineIsland('since-last-visit', SinceLastVisit);
