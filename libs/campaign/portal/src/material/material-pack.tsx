import { Section } from '@verbonden/shared/ui';
import { Island, useHref, useSay } from '@verbonden/shared/web';
import type { HowFarPackFragment } from './make-material.page.generated';
import packProgress from './pack-progress.island';

/** The zip that was asked for: how far it is, and where to fetch it. */
export function MaterialPack({ pack, path }: { pack: HowFarPackFragment | null; path: string }) {
  const say = useSay();
  const href = useHref();
  if (!pack) return null;
  return (
    <Section id="zip" title={say('Alles in één zip')} lead={say('Je kunt hem een week lang ophalen.')}>
      <Island of={packProgress} props={{ far: pack, page: href(path) }} />
    </Section>
  );
}
