import { SectionNav } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { type CoordinatorPlace, coordinatorPlaces } from './coordinator-places';

/** From one page about a meeting to the next, for who runs it: planning, people, mail, the day, afterwards. */
export function CoordinatorNav({
  meeting,
  current,
}: {
  meeting: { readonly slug: string; readonly status: string };
  current: CoordinatorPlace;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <SectionNav
      label={say('Deze bijeenkomst regelen')}
      items={coordinatorPlaces(meeting.status, say, current).map(({ place, path, label }) => ({
        href: href(`/bijeenkomsten/${meeting.slug}${path}`),
        label,
        current: place === current,
      }))}
    />
  );
}
