import { emptyContent, type KnowledgeContent } from '../item/knowledge-content';
import { merge } from './merge';

const text = (traits: Partial<KnowledgeContent>): KnowledgeContent => ({
  ...emptyContent,
  kind: 'TIP',
  title: 'Samen koken',
  ...traits,
});
const base = text({ summary: 'Elke woensdag.', themes: ['SUPPORT', 'GRIEF'] });

describe('two texts that began as one', () => {
  it('a field that only one of the two changed is theirs', () => {
    const verdicts = merge(base, { ...base, title: 'Samen eten' }, { ...base, summary: 'Elke donderdag.' });
    expect(Object.fromEntries(verdicts)).toEqual({ title: 'MINE', summary: 'THEIRS' });
  });

  it('a field that both changed is a choice, unless they wrote the same', () => {
    const verdicts = merge(
      base,
      { ...base, title: 'Samen eten', tip: 'Neem tijd.' },
      { ...base, title: 'Samen bakken', tip: 'Neem tijd.' },
    );
    expect(Object.fromEntries(verdicts)).toEqual({ title: 'CHOOSE' });
  });

  it('without a common beginning every difference is a choice: nothing is taken for granted', () => {
    const verdicts = merge(null, { ...base, title: 'Samen eten' }, { ...base, summary: 'Elke donderdag.' });
    expect(Object.fromEntries(verdicts)).toEqual({ title: 'CHOOSE', summary: 'CHOOSE' });
  });

  it('the order of themes, and nothing beside an empty field, are no difference', () => {
    const other = { ...base, themes: ['GRIEF', 'SUPPORT'], tip: '' } as KnowledgeContent;
    expect(merge(base, base, other).size).toBe(0);
  });
});
