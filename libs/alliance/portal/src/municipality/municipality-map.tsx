import { Cartogram } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { countryLayout } from './country-layout';
import type { RegisterData } from './municipality-list.page';
import { lookOf, standWord } from './municipality-words';

/** The country as marks, one for each municipality; what does not fit the choice stands back. */
export function MunicipalityMap({ data: { everywhere, fitting } }: { data: RegisterData }) {
  const say = useSay();
  const href = useHref();
  const places = countryLayout(everywhere.map(({ id, name, province }) => ({ key: id, name, province })));
  const wanted = new Set(fitting.map(({ id }) => id));
  return (
    <Cartogram
      label={say('De gemeenten van Nederland, per provincie. Elk vakje is een gemeente.')}
      marks={everywhere.map((each) => ({
        key: each.id,
        ...places.get(each.id)!,
        href: href(`/gemeenten/${each.slug}`),
        label: `${each.name}: ${standWord(each, say)}`,
        look: lookOf(each),
        dot: each.organisationCount > 0,
        faint: !wanted.has(each.id),
      }))}
      legend={[
        { look: 'full', text: say('erkent en steunt') },
        { look: 'half', text: say('erkent of steunt') },
        { look: 'cross', text: say('erkent en steunt niet') },
        { look: 'outline', text: say('onbekend') },
        { look: 'outline', dot: true, text: say('er werkt een organisatie uit het netwerk') },
      ]}
    />
  );
}
