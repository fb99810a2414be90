import { emptyContent, type KnowledgeContent } from '../item/knowledge-content';
import { fieldNames } from './content-fields';
import { fieldTexts } from './field-texts';

const content: KnowledgeContent = {
  ...emptyContent,
  kind: 'GOOD_PRACTICE',
  title: 'Samen koken',
  sections: { why: 'Ze vroegen erom.' },
  steps: ['Vraag wie er komt.', 'Kook samen.'],
  activityKinds: ['GROUP', 'BUDDY'],
  captions: true,
  year: 2026,
  organisationId: 'an id',
  contactEmail: 'a@example.org',
};

describe('the fields of a text, to lay two side by side', () => {
  it('are always the same ones in the same order, empty or not', () => {
    const texts = fieldTexts(content, 'nl', null);
    expect(texts.map(({ name }) => name)).toEqual(fieldNames);
    expect(texts.find(({ name }) => name === 'money')?.text).toBe('');
  });

  it('read as words, in the language of the reader', () => {
    const read = (locale: 'nl' | 'en') =>
      new Map(fieldTexts(content, locale, 'De Brug').map(({ name, text }) => [name, text]));
    expect(read('nl').get('activityKinds')).toBe('In een groep, Maatje');
    expect(read('en').get('activityKinds')).toBe('In a group, Buddy');
    expect(read('nl').get('steps')).toBe('1. Vraag wie er komt.\n2. Kook samen.');
    expect([read('nl').get('captions'), read('nl').get('year'), read('nl').get('why')]).toEqual([
      'ja',
      '2026',
      'Ze vroegen erom.',
    ]);
    expect([read('nl').get('organisationId'), read('nl').get('language')]).toEqual(['De Brug', 'Nederlands']);
  });

  it('say which of them are for members only', () => {
    const closed = fieldTexts(content, 'nl', null).filter(({ membersOnly }) => membersOnly);
    expect(closed.map(({ name }) => name)).toEqual(['contactName', 'contactEmail', 'contactPhone']);
  });
});
