import { outcomeWord } from '@verbonden/knowledge/portal';
import { CheckboxField, CheckboxGroup, FilterPanel } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { outcomes } from '../lab-words';
import { choicesOf } from '../terms';
import { outcomeInAddress } from './board-address';
import type { BoardData } from './board.page';

/** What the board can be limited to. */
export function BoardFilters({ data: { choice, knowledgeTerms } }: { data: BoardData }) {
  const say = useSay();
  const href = useHref();
  return (
    <FilterPanel
      title={say('Filters')}
      action={href('/lab/projecten')}
      submitLabel={say('Toon resultaten')}
      closeLabel={say('Sluit')}
      keep={{ q: choice.search || undefined }}
    >
      <CheckboxField
        name="plek"
        value="gezocht"
        label={say('Zoekt nog een plek')}
        defaultChecked={choice.seeksSite}
      />
      <CheckboxGroup
        name="uitkomst"
        label={say('Wat kwam eruit?')}
        options={outcomes.map((outcome) => ({
          value: outcomeInAddress(outcome),
          label: outcomeWord(outcome, say),
        }))}
        defaultValues={choice.outcomes.map(outcomeInAddress)}
      />
      <CheckboxGroup
        name="thema"
        label={say('Thema')}
        options={choicesOf(knowledgeTerms, 'themes')}
        defaultValues={choice.themes}
      />
    </FilterPanel>
  );
}
