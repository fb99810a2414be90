import { emptyContent, type KnowledgeContent } from '../item/knowledge-content';
import type { KnowledgeStatus } from '../taxonomy/codes';
import { decide, type Found } from './import-decision';

const today = '2027-01-04';
const row = { kind: 'TOOL', title: 'Rad van Herkenning', summary: 'Draai en praat.' } as const;
const content: KnowledgeContent = { ...emptyContent, ...row, publishedOn: '2026-05-01' };

function found(status: KnowledgeStatus, traits: Partial<Found> = {}): Found {
  return { status, content, waiting: null, ...traits };
}

describe('what an import does with a row', () => {
  it('something new is a draft, or published on its own day, its year, or today', () => {
    expect(decide(row, null, false, today)).toMatchObject({
      outcome: 'NEW',
      status: 'DRAFT',
      content: { publishedOn: null },
    });
    expect(decide({ ...row, publishedOn: '2020-02-02' }, null, true, today)).toMatchObject({
      outcome: 'NEW',
      status: 'PUBLISHED',
      content: { publishedOn: '2020-02-02' },
    });
    expect(decide({ ...row, year: 2019 }, null, true, today)).toMatchObject({
      content: { publishedOn: '2019-01-01' },
    });
    expect(decide(row, null, true, today)).toMatchObject({ content: { publishedOn: today } });
  });

  it('the same again changes nothing, on another day too', () => {
    expect(decide(row, found('PUBLISHED'), true, '2030-01-01')).toEqual({ outcome: 'SAME' });
    expect(decide(row, found('PUBLISHED'), false, today)).toEqual({ outcome: 'SAME' });
    expect(decide(row, found('DRAFT'), false, today)).toEqual({ outcome: 'SAME' });
  });

  it('what the row does not say stays, what it says is taken over', () => {
    const tip = { content: { ...content, tip: 'Begin klein' } };
    expect(decide({ ...row, summary: 'Nieuw' }, found('PUBLISHED', tip), true, today)).toMatchObject({
      outcome: 'CHANGED',
      content: { summary: 'Nieuw', tip: 'Begin klein', publishedOn: '2026-05-01' },
    });
  });

  it('without publishing, readers keep what is published: the change waits beside it', () => {
    const change = { ...row, summary: 'Nieuw' };
    expect(decide(change, found('PUBLISHED'), false, today)).toMatchObject({
      outcome: 'CHANGED',
      where: 'REVISION',
    });
    const waiting = { content: { ...content, summary: 'Nieuw' }, byImport: true };
    expect(decide(change, found('PUBLISHED', { waiting }), false, today)).toEqual({ outcome: 'SAME' });
    expect(decide(change, found('PUBLISHED', { waiting }), true, today)).toMatchObject({
      outcome: 'CHANGED',
      where: 'ITEM',
    });
  });

  it('a draft is published when the import publishes, also when nothing else changed', () => {
    expect(decide(row, found('DRAFT'), true, today)).toMatchObject({
      outcome: 'CHANGED',
      status: 'PUBLISHED',
    });
  });

  it('a revision that a person writes is left alone, and so is what was archived', () => {
    const waiting = { content: { ...content, title: 'Van Samira' }, byImport: false };
    const change = { ...row, summary: 'Nieuw' };
    expect(decide(change, found('PUBLISHED', { waiting }), false, today)).toMatchObject({ outcome: 'WRONG' });
    expect(decide(change, found('PUBLISHED', { waiting }), true, today)).toMatchObject({
      outcome: 'CHANGED',
      where: 'ITEM',
      content: { title: row.title },
    });
    expect(decide(change, found('ARCHIVED'), true, today)).toMatchObject({ outcome: 'WRONG' });
  });

  it('what people were asked to agree to is published by who reads along, not by an import', () => {
    const asked = { asksConsent: true };
    expect(decide(row, found('DRAFT', asked), true, today)).toMatchObject({ outcome: 'WRONG' });
    expect(decide(row, found('DRAFT', asked), false, today)).toEqual({ outcome: 'SAME' });
    expect(decide(row, found('PUBLISHED', asked), true, today)).toEqual({ outcome: 'SAME' });
  });
});
