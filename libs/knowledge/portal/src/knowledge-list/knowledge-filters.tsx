import { CheckboxField, Disclosure, FacetGroup, FilterPanel, SelectField } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { KnowledgeListData } from './knowledge-list.page';
import { atLeast, type FacetKey, facetNames, filtersOn, sortNames } from './list-address';

/** Values shown of a question before "more". */
const first = 8;
const years = 5;

/** What the list can be limited to, with how many each choice gives. What would give nothing is not offered. */
export function KnowledgeFilters({ data: { knowledgeItems, choice } }: { data: KnowledgeListData }) {
  const say = useSay();
  const href = useHref();
  const { now } = usePageFacts();
  const thisYear = new Date(now).getFullYear();
  const on = filtersOn(choice);
  const main: readonly { key: FacetKey; legend: string }[] = [
    { key: 'kinds', legend: say('Wat is het?') },
    { key: 'themes', legend: say('Thema') },
    { key: 'settings', legend: say('Waar werk je?') },
    { key: 'ageGroups', legend: say('Leeftijd') },
  ];
  const more: readonly { key: FacetKey; legend: string }[] = [
    { key: 'workWith', legend: say('Met wie werk je?') },
    { key: 'activityKinds', legend: say('Wat doe je samen?') },
    { key: 'activityStyles', legend: say('Chill of skill?') },
    { key: 'careAreas', legend: say('Wat speelt er thuis?') },
    { key: 'caredFor', legend: say('Voor wie zorgt de jongere?') },
    { key: 'outcomes', legend: say('Wat levert het op?') },
    { key: 'evidenceLevels', legend: say('Hoe goed onderbouwd, op zijn minst?') },
    { key: 'licences', legend: say('Wat mag je ermee?') },
    { key: 'region', legend: say('Provincie') },
    { key: 'organisation', legend: say('Gedeeld door') },
    { key: 'language', legend: say('Taal') },
  ];
  const group = ({ key, legend }: { key: FacetKey; legend: string }) => {
    const counted = knowledgeItems.facets.find((facet) => facet.key === key)?.values ?? [];
    return (
      <FacetGroup
        key={key}
        legend={legend}
        name={facetNames[key]}
        countText={say('resultaten')}
        first={first}
        moreText={say('Toon meer')}
        facets={(key === 'evidenceLevels' ? atLeast(counted) : counted).map((each) => ({
          ...each,
          checked: choice.chosen[key].includes(each.value),
        }))}
      />
    );
  };
  const offersMore = more.some(({ key }) =>
    knowledgeItems.facets.some((facet) => facet.key === key && facet.values.length > 0),
  );
  return (
    <FilterPanel
      title={on > 0 ? say('Filters ({count})', { count: on }) : say('Filters')}
      action={href('/kennis')}
      submitLabel={say('Toon resultaten')}
      closeLabel={say('Sluit')}
      keep={{
        q: choice.search || undefined,
        sorteer: choice.sort ? sortNames[choice.sort] : undefined,
        letterlijk: choice.insist ? 'ja' : undefined,
      }}
    >
      {main.map(group)}
      {offersMore ? (
        <Disclosure
          title={say('Meer filters')}
          open={
            choice.since !== null ||
            choice.testedByLab === true ||
            more.some(({ key }) => choice.chosen[key].length > 0)
          }
        >
          {more.map(group)}
          <SelectField
            name="vanaf"
            label={say('Gedeeld sinds')}
            options={[
              { value: '', label: say('Maakt niet uit') },
              ...Array.from({ length: years }, (_, ago) => String(thisYear - ago)).map((year) => ({
                value: year,
                label: year,
              })),
            ]}
            defaultValue={choice.since ?? ''}
          />
          <CheckboxField
            name="lab"
            value="getest"
            label={say('Getest in het Lab')}
            defaultChecked={choice.testedByLab === true}
          />
        </Disclosure>
      ) : null}
    </FilterPanel>
  );
}
