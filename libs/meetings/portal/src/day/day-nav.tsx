import { SectionNav } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

export type DayPlace = 'door' | 'subsessions' | 'round' | 'turns' | 'questions' | 'screen';

/** From one page of the day to the next, for who runs it. */
export function DayNav({ slug, current }: { slug: string; current: DayPlace }) {
  const say = useSay();
  const href = useHref();
  const places = [
    { place: 'door', path: '', label: say('Inchecken') },
    { place: 'subsessions', path: '/subsessies', label: say('Subsessies') },
    { place: 'round', path: '/kennismaken', label: say('Kennismaken') },
    { place: 'turns', path: '/beurten', label: say('Beurten') },
    { place: 'questions', path: '/vragen', label: say('Vragen') },
    { place: 'screen', path: '/scherm', label: say('Scherm') },
  ];
  return (
    <SectionNav
      label={say('De dag')}
      items={places.map(({ place, path, label }) => ({
        href: href(`/bijeenkomsten/${slug}/dag${path}`),
        label,
        current: place === current,
      }))}
    />
  );
}
