import {
  contentKeys,
  contentOf,
  emptyContent,
  isSameContent,
  type KnowledgeContent,
  withChange,
} from './knowledge-content';

const content: KnowledgeContent = {
  ...emptyContent,
  kind: 'TOOL',
  title: 'Rad van Herkenning',
  themes: ['SUPPORT'],
  year: 2020,
};

describe('the text of an item', () => {
  it('keeps what a change leaves out, and empties what a change makes null', () => {
    expect(withChange(content, { summary: 'Draai en praat.', year: null, themes: null })).toEqual({
      ...content,
      summary: 'Draai en praat.',
      year: null,
      themes: [],
    });
  });

  it('always has a kind and a title', () => {
    expect(withChange(content, { kind: null, title: null })).toMatchObject({
      kind: 'TOOL',
      title: 'Rad van Herkenning',
    });
  });

  it('is the same in whatever order it is kept', () => {
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as KnowledgeContent;
    expect(isSameContent(content, turned)).toBe(true);
    expect(isSameContent(content, { ...turned, year: 2021 })).toBe(false);
    expect(Object.keys(contentOf(turned))).toEqual(contentKeys);
  });
});
