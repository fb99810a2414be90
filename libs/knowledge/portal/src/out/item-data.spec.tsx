import { itemData } from './item-data';
import type { ItemDataFragment } from './item-data.generated';

const around = {
  publicUrl: 'https://verbonden.example.org',
  locale: 'nl',
  terms: [
    { group: 'kinds', code: 'GOOD_PRACTICE', label: 'Aanpak uit de praktijk', hint: null },
    { group: 'themes', code: 'SUPPORT', label: 'Ondersteuning', hint: null },
    { group: 'settings', code: 'HOSPITAL', label: 'Ziekenhuis', hint: null },
  ],
} as const;

function anItem(traits: Partial<ItemDataFragment> = {}): ItemDataFragment {
  return {
    slug: 'samen-eten',
    kind: 'GOOD_PRACTICE',
    title: 'Samen eten',
    summary: 'Een middag in de week.',
    publisher: '',
    url: 'https://example.org/eten',
    themes: ['SUPPORT'],
    ageGroups: ['AGE_12_18'],
    settings: ['HOSPITAL'],
    language: 'nl',
    region: null,
    licence: 'CC_BY',
    publishedOn: '2026-06-01',
    renewedAt: '2026-07-01T10:00:00.000Z',
    organisation: { id: 'o', slug: 'de-brug', name: 'De Brug' },
    steps: [{ html: '<p>Vraag wie er <strong>komt</strong> &amp; hoe laat.</p>' }, { html: '<p>Kook.</p>' }],
    ...traits,
  };
}

describe('what machines read of an item', () => {
  it('a practice with steps is a HowTo with its maker, licence, readers and day of change', () => {
    expect(itemData(anItem(), around)).toEqual({
      '@context': 'https://schema.org',
      '@type': ['HowTo', 'LearningResource'],
      '@id': 'https://verbonden.example.org/kennis/samen-eten',
      name: 'Samen eten',
      description: 'Een middag in de week.',
      url: 'https://verbonden.example.org/kennis/samen-eten',
      inLanguage: 'nl',
      learningResourceType: 'Aanpak uit de praktijk',
      sameAs: 'https://example.org/eten',
      author: {
        '@type': 'Organization',
        name: 'De Brug',
        url: 'https://verbonden.example.org/organisaties/de-brug',
      },
      publisher: {
        '@type': 'Organization',
        name: 'De Brug',
        url: 'https://verbonden.example.org/organisaties/de-brug',
      },
      license: 'https://creativecommons.org/licenses/by/4.0/',
      datePublished: '2026-06-01',
      dateModified: '2026-07-01T10:00:00.000Z',
      about: ['Ondersteuning'],
      typicalAgeRange: ['12-18'],
      audience: [{ '@type': 'Audience', audienceType: 'Ziekenhuis' }],
      step: [
        { '@type': 'HowToStep', position: 1, text: 'Vraag wie er komt & hoe laat.' },
        { '@type': 'HowToStep', position: 2, text: 'Kook.' },
      ],
    });
  });

  it.each([
    ['RESEARCH', 'ScholarlyArticle'],
    ['PUBLICATION', 'Report'],
    ['VIDEO', 'VideoObject'],
    ['WEBINAR', 'VideoObject'],
    ['TOOL', 'LearningResource'],
    ['TIP', 'CreativeWork'],
  ] as const)('%s is a %s', (kind, type) => {
    expect(itemData(anItem({ kind }), around)).toMatchObject({ '@type': type });
  });

  it('what is not known is not there', () => {
    const data = itemData(
      anItem({
        kind: 'TIP',
        url: null,
        licence: 'RESERVED',
        organisation: null,
        ageGroups: [],
        settings: [],
        themes: [],
        steps: [],
        publishedOn: null,
        renewedAt: null,
      }),
      around,
    );
    expect(Object.keys(data).sort()).toEqual([
      '@context',
      '@id',
      '@type',
      'description',
      'inLanguage',
      'learningResourceType',
      'name',
      'url',
    ]);
  });
});
