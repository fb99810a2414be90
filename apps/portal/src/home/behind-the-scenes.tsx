import { hasRole } from '@verbonden/shared/kernel';
import { LinkRows, WorkQueue } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** What an administrator comes for first. */
export function BehindTheScenes() {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  if (!hasRole(viewer, 'ADMINISTRATOR')) return null;
  return (
    <WorkQueue id="beheer" title={say('Beheer')}>
      <LinkRows
        links={[
          {
            href: href('/beheer/status'),
            label: say('Hoe het ervoor staat'),
            note: say('Of mail, bestanden en reservekopieën in orde zijn.'),
          },
          {
            href: href('/beheer/accounts'),
            label: say('Accounts'),
            note: say('Rollen geven en afnemen, en een account stilzetten.'),
          },
          {
            href: href('/beheer/logboek'),
            label: say('Logboek'),
            note: say('Wie wat deed, en wie bijzondere gegevens las.'),
          },
        ]}
      />
    </WorkQueue>
  );
}
