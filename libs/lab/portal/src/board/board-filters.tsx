import { choicesOf, outcomeWord } from '@verbonden/knowledge/portal';
import { Button, CheckboxField, CheckboxGroup, Disclosure, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { outcomes } from '../lab-words';
import { outcomeInAddress } from './board-address';
import type { BoardData } from './board.page';

/** What the board can be limited to; closed until somebody chooses, since the board itself comes first. */
export function BoardFilters({ data: { choice, knowledgeTerms } }: { data: BoardData }) {
  const say = useSay();
  const href = useHref();
  const isChosen = choice.seeksSite || choice.outcomes.length + choice.themes.length > 0;
  return (
    <Disclosure title={say('Filters')} open={isChosen}>
      <form method="get" action={href('/lab/projecten')}>
        {choice.search ? <input type="hidden" name="q" value={choice.search} /> : null}
        <Stack>
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
          <Button>{say('Toon resultaten')}</Button>
        </Stack>
      </form>
    </Disclosure>
  );
}
