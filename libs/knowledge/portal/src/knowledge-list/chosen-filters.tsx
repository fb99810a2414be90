import { ChipList, LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { KnowledgeListData } from './knowledge-list.page';
import {
  type FacetKey,
  facetKeys,
  facetNames,
  listAddress,
  takenOff,
  without,
  withoutFilters,
} from './list-address';

/** The filters that are on, each a chip that takes itself off; what was just taken off can be put back. */
export function ChosenFilters({ data }: { data: KnowledgeListData }) {
  const say = useSay();
  const href = useHref();
  const { choice, gone } = data;
  const off = takenOff(choice, gone);
  const chips = facetKeys.flatMap((key) =>
    choice.chosen[key].map((value) => ({
      href: href(listAddress(without(choice, key, value), { gone: `${facetNames[key]}:${value}` })),
      label:
        key === 'evidenceLevels'
          ? say('minstens {level}', { level: nameOf(data, key, value) })
          : nameOf(data, key, value),
    })),
  );
  if (choice.since) {
    chips.push({
      href: href(listAddress({ ...choice, since: null })),
      label: say('sinds {year}', { year: choice.since }),
    });
  }
  if (choice.testedByLab) {
    const { testedByLab: _, ...rest } = choice;
    chips.push({ href: href(listAddress(rest)), label: say('getest in het Lab') });
  }
  return (
    <>
      <ChipList
        label={say('Gekozen filters')}
        removeText={say('Haal weg:')}
        filters={chips}
        clear={{ href: href(listAddress(withoutFilters(choice))), label: say('Alles weg') }}
      />
      {off ? (
        <Notice
          title={say('Het filter ‘{name}’ is eraf.', { name: nameOf(data, off.key, off.value) })}
          action={
            <LinkButton href={href(listAddress(off.before))} size="small">
              {say('Terughalen')}
            </LinkButton>
          }
        />
      ) : null}
    </>
  );
}

function nameOf({ knowledgeItems, knowledgeTerms }: KnowledgeListData, key: FacetKey, value: string): string {
  const counted = knowledgeItems.facets.find((facet) => facet.key === key)?.values;
  return (
    counted?.find((each) => each.value === value)?.label ??
    knowledgeTerms.find((term) => term.group === key && term.code === value)?.label ??
    value
  );
}
