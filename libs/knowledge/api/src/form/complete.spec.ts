import { emptyContent, type KnowledgeContent } from '../item/knowledge-content';
import { completeness, missingForReview, progressOf } from './complete';

const begun: KnowledgeContent = { ...emptyContent, kind: 'GOOD_PRACTICE', title: 'Samen koken' };
const told: KnowledgeContent = {
  ...begun,
  summary: 'Elke week een middag koken met jongeren.',
  sections: {
    why: 'Ze vroegen erom.',
    forWhom: 'Voor wie thuis zorgt.',
    people: 'Twee begeleiders',
    time: 'Drie uur',
    results: 'Ze komen terug.',
  },
  steps: ['Vraag wie er komt.'],
  activityKinds: ['GROUP'],
  themes: ['RESPITE'],
};
const missing = (content: KnowledgeContent) => missingForReview(content).map(({ field }) => field);

describe('before somebody reads along', () => {
  it('a practice names each part that is missing, and nothing more', () => {
    expect(missing(begun)).toEqual([
      'summary',
      'why',
      'forWhom',
      'steps',
      'activityKinds',
      'people',
      'time',
      'results',
      'themes',
    ]);
    expect(missing(told)).toEqual([]);
  });

  it('what was told in one text need not be cut up, but is still a kind of activity', () => {
    const inOne = {
      ...begun,
      summary: told.summary,
      themes: told.themes,
      body: 'Zo doen wij het. '.repeat(8),
    };
    expect(missing(inOne)).toEqual(['activityKinds']);
    expect(missing({ ...inOne, body: 'Te kort.' })).toContain('why');
  });

  it('another kind asks for its own: a film where it can be seen, a publication its text', () => {
    expect(missing({ ...begun, kind: 'VIDEO' })).toEqual(['summary', 'url', 'body', 'themes', 'captions']);
    expect(missing({ ...begun, kind: 'PUBLICATION' })).toEqual(['summary', 'body', 'themes']);
  });

  it('who says it was assessed says where and when', () => {
    const assessed: KnowledgeContent = { ...told, evidenceLevel: 'GROUNDED' };
    expect(missing(assessed)).toEqual(['evidenceUrl', 'evidenceOn']);
    expect(missing({ ...assessed, evidenceUrl: 'https://example.org', evidenceOn: '2026-03-24' })).toEqual(
      [],
    );
  });
});

describe('how complete an item is', () => {
  it('is told part by part, with what is still useful there', () => {
    const parts = progressOf(told);
    expect(parts.map(({ code, isDone }) => [code, isDone])).toEqual([
      ['BASICS', true],
      ['WHY', false],
      ['DO', false],
      ['NEEDS', false],
      ['BRINGS', false],
      ['FIND', false],
      ['TERMS', false],
    ]);
    expect(parts[3]?.missing.map(({ name }) => name)).toEqual(['money']);
  });

  it('rises with every useful field, and extras are no part of it', () => {
    const more: KnowledgeContent = { ...told, sections: { ...told.sections, money: '40 euro' } };
    expect(completeness(begun)).toBeLessThan(completeness(told));
    expect(completeness(told)).toBeLessThan(completeness(more));
    expect(completeness({ ...more, tip: 'Begin klein.', url: 'https://example.org' })).toBe(
      completeness(more),
    );
    expect(completeness(more)).toBeLessThan(1);
  });
});

describe('a film', () => {
  const film: KnowledgeContent = {
    ...begun,
    kind: 'VIDEO',
    title: 'Even niet zorgen',
    summary: 'Drie jongeren vertellen over hun week.',
    url: 'https://example.org/film',
    body: 'Een film van vier minuten waarin drie jongeren laten zien hoe hun week eruitziet, en wat hun helpt als het veel is.',
    themes: ['RESPITE'],
  };

  it('is followed by everybody before it goes out: with captions, or written out', () => {
    expect(missing(film)).toEqual(['captions']);
    expect(missing({ ...film, captions: false })).toEqual(['captions']);
    expect(missing({ ...film, captions: true })).toEqual([]);
    expect(missing({ ...film, captions: false, sections: { transcript: 'Noor zegt: ik heb zin.' } })).toEqual(
      [],
    );
  });
});

describe('a tip', () => {
  it('may be one sentence, but not one word', () => {
    const tip: KnowledgeContent = {
      ...begun,
      kind: 'TIP',
      summary: 'Voor als het druk is in je hoofd.',
      body: 'Zet je telefoon een uur weg.',
      themes: ['RESPITE'],
    };
    expect(missing(tip)).toEqual([]);
    expect(missing({ ...tip, body: 'Slapen.' })).toEqual(['body']);
  });
});
