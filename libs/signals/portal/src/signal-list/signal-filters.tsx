import { CheckboxField, FacetGroup, FilterPanel, SelectField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { statusName } from '../signal-words';
import type { SignalListData } from './signal-list.page';
import { type FacetKey, facetNames, inAddress, statusOf } from './list-address';

/** What the list can be limited to, with how many each choice gives. */
export function SignalFilters({ data: { signals, choice } }: { data: SignalListData }) {
  const say = useSay();
  const href = useHref();
  const questions: readonly { key: FacetKey; legend: string }[] = [
    { key: 'statuses', legend: say('Hoe staat het ervoor?') },
    { key: 'themes', legend: say('Thema') },
    { key: 'sectors', legend: say('Sector') },
    { key: 'regions', legend: say('Provincie') },
  ];
  return (
    <FilterPanel
      title={say('Filters')}
      action={href('/signalen')}
      submitLabel={say('Toon resultaten')}
      closeLabel={say('Sluit')}
      keep={{ q: choice.search || undefined }}
    >
      {questions.map(({ key, legend }) => (
        <FacetGroup
          key={key}
          legend={legend}
          name={facetNames[key]}
          countText={say('signalen')}
          first={5}
          moreText={say('Meer')}
          facets={(signals.facets.find((facet) => facet.key === key)?.values ?? []).map((each) => {
            const value = inAddress(key, each.value);
            const status = key === 'statuses' ? statusOf(value) : null;
            return {
              value,
              label: status ? statusName(status, say) : each.label,
              count: each.count,
              checked: choice.chosen[key].includes(value),
            };
          })}
        />
      ))}
      <CheckboxField
        name="antwoord"
        value="geen"
        label={say('Gevraagd aan leden, nog geen antwoord')}
        defaultChecked={choice.withoutReply}
      />
      <SelectField
        name="sorteer"
        label={say('Volgorde')}
        options={[
          { value: 'nieuw', label: say('Nieuwste eerst') },
          { value: 'herkend', label: say('Meest herkend eerst') },
        ]}
        defaultValue={choice.sort === 'MOST_RECOGNISED' ? 'herkend' : 'nieuw'}
      />
    </FilterPanel>
  );
}
