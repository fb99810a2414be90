import { FacetGroup, FilterPanel, SelectField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { KnowledgeListData } from './knowledge-list.page';
import { type FacetKey, facetNames } from './list-address';

const sortNames = { RELEVANCE: 'best', NEWEST: 'nieuw', TITLE: 'titel' } as const;

/** What the list can be limited to, with how many each choice gives. */
export function KnowledgeFilters({ data: { knowledgeItems, choice } }: { data: KnowledgeListData }) {
  const say = useSay();
  const href = useHref();
  const questions: readonly { key: FacetKey; legend: string }[] = [
    { key: 'kinds', legend: say('Wat is het?') },
    { key: 'themes', legend: say('Thema') },
    { key: 'settings', legend: say('Waar werk je?') },
    { key: 'ageGroups', legend: say('Leeftijd') },
    { key: 'region', legend: say('Provincie') },
    { key: 'organisation', legend: say('Gedeeld door') },
    { key: 'language', legend: say('Taal') },
  ];
  return (
    <FilterPanel
      title={say('Filters')}
      action={href('/kennis')}
      submitLabel={say('Toon resultaten')}
      closeLabel={say('Sluit')}
      keep={{ q: choice.search || undefined }}
    >
      {questions.map(({ key, legend }) => (
        <FacetGroup
          key={key}
          legend={legend}
          name={facetNames[key]}
          countText={say('resultaten')}
          first={5}
          moreText={say('Meer')}
          facets={(knowledgeItems.facets.find((facet) => facet.key === key)?.values ?? []).map((each) => ({
            ...each,
            checked: choice.chosen[key].includes(each.value),
          }))}
        />
      ))}
      <SelectField
        name="sorteer"
        label={say('Volgorde')}
        options={[
          ...(choice.search ? [{ value: 'best', label: say('Wat het best past') }] : []),
          { value: 'nieuw', label: say('Nieuwste eerst') },
          { value: 'titel', label: say('Op titel') },
        ]}
        defaultValue={choice.sort ? sortNames[choice.sort] : choice.search ? 'best' : 'nieuw'}
      />
    </FilterPanel>
  );
}
