import { hasRole, looksAfterNetwork } from '@verbonden/shared/kernel';
import { SectionNav } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** The places of the sounding board that are this viewer's. */
export function BoardNav({ current }: { current: string }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const places = [
    { path: '/advies', label: say('Alle adviezen') },
    ...(hasRole(viewer, 'SOUNDING_BOARD') ? [{ path: '/klankbord', label: say('Mijn klankbord') }] : []),
    ...(hasRole(viewer, 'EDITOR', 'COORDINATOR')
      ? [{ path: '/advies/gevraagd', label: say('Gevraagd') }]
      : []),
    ...(hasRole(viewer, 'COORDINATOR')
      ? [
          { path: '/klankbord/leden', label: say('Leden') },
          { path: '/klankbord/mediavragen', label: say('Media') },
        ]
      : []),
    ...(looksAfterNetwork(viewer) ? [{ path: '/advies/meldingen', label: say('Meldingen') }] : []),
  ];
  if (places.length === 1) return null;
  return (
    <SectionNav
      label={say('Klankbordgroep')}
      items={places.map(({ path, label }) => ({ href: href(path), label, current: path === current }))}
    />
  );
}
