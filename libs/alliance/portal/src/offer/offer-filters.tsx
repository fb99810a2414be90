import { CheckboxField, FacetGroup, FilterPanel } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { OfferListData } from './offer-list.page';
import { facetNames } from './offers-address';

/** Where and about what; the kind stands above the list. */
export function OfferFilters({ data: { offers, choice } }: { data: OfferListData }) {
  const say = useSay();
  const href = useHref();
  const questions = [
    { key: 'regions' as const, legend: say('Waar?') },
    { key: 'themes' as const, legend: say('Waarover?') },
  ];
  return (
    <FilterPanel
      title={say('Zoek gericht')}
      action={href('/aanbod')}
      submitLabel={say('Toon het aanbod')}
      closeLabel={say('Sluit')}
      keep={{ [facetNames.kinds]: choice.kinds[0] }}
    >
      {questions.map(({ key, legend }) => (
        <FacetGroup
          key={key}
          legend={legend}
          name={facetNames[key]}
          countText={say('in het aanbod')}
          first={6}
          moreText={say('Meer')}
          facets={(offers.facets.find((facet) => facet.key === key)?.values ?? []).map((each) => ({
            ...each,
            checked: choice[key].includes(each.value),
          }))}
        />
      ))}
      <CheckboxField name="online" value="ja" label={say('Kan online')} defaultChecked={choice.isOnline} />
    </FilterPanel>
  );
}
