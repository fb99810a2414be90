import type { Locale } from '@verbonden/shared/kernel';
import { localHref } from '@verbonden/shared/web';
import type { KnowledgeKind, Licence } from '@verbonden/shared/web/schema';
import { labelOf, type Term } from '../terms';
import type { ItemDataFragment } from './item-data.generated';

/** What schema.org calls each kind; a practice with steps is a HowTo besides. */
const types: Readonly<Record<KnowledgeKind, string>> = {
  GOOD_PRACTICE: 'LearningResource',
  PUBLICATION: 'Report',
  TOOL: 'LearningResource',
  TOOLKIT: 'LearningResource',
  LESSON: 'LearningResource',
  VIDEO: 'VideoObject',
  WEBINAR: 'VideoObject',
  INFOGRAPHIC: 'ImageObject',
  GUIDE: 'DigitalDocument',
  RESEARCH: 'ScholarlyArticle',
  POLICY: 'DigitalDocument',
  ADVICE: 'Article',
  TIP: 'CreativeWork',
};

const licences: Readonly<Partial<Record<Licence, string>>> = {
  CC0: 'https://creativecommons.org/publicdomain/zero/1.0/',
  CC_BY: 'https://creativecommons.org/licenses/by/4.0/',
  CC_BY_SA: 'https://creativecommons.org/licenses/by-sa/4.0/',
  CC_BY_NC: 'https://creativecommons.org/licenses/by-nc/4.0/',
};

/** Which ages a group holds, as schema.org writes it. */
const ages = { AGE_6_9: '6-9', AGE_9_12: '9-12', AGE_12_18: '12-18', AGE_18_25: '18-25' } as const;

export interface ItemSurroundings {
  readonly publicUrl: string;
  readonly locale: Locale;
  readonly terms: readonly Term[];
}

/** An item as schema.org data, by its kind. Whom to ask is not in it: that is for members. */
export function itemData(item: ItemDataFragment, { publicUrl, locale, terms }: ItemSurroundings): object {
  const page = publicUrl + localHref(locale, `/kennis/${item.slug}`);
  const maker = item.organisation
    ? {
        '@type': 'Organization',
        name: item.organisation.name,
        url: publicUrl + localHref(locale, `/organisaties/${item.organisation.slug}`),
      }
    : null;
  const publisher = item.publisher ? { '@type': 'Organization', name: item.publisher } : maker;
  const isHowTo = item.kind === 'GOOD_PRACTICE' && item.steps.length > 0;
  const labels = (group: string, codes: readonly string[]) =>
    codes.map((code) => labelOf(terms, group, code));
  return {
    '@context': 'https://schema.org',
    '@type': isHowTo ? ['HowTo', 'LearningResource'] : types[item.kind],
    '@id': `${publicUrl}/kennis/${item.slug}`,
    name: item.title,
    ...(item.kind === 'RESEARCH' || item.kind === 'PUBLICATION' ? { headline: item.title } : {}),
    description: item.summary,
    url: page,
    inLanguage: item.language,
    learningResourceType: labelOf(terms, 'kinds', item.kind),
    ...filled({
      sameAs: item.url,
      author: maker ?? publisher,
      publisher,
      license: item.licence ? licences[item.licence] : null,
      datePublished: item.publishedOn,
      dateModified: item.renewedAt,
      // A film has a day on which it came here.
      uploadDate: types[item.kind] === 'VideoObject' ? item.publishedOn : null,
      contentUrl: types[item.kind] === 'VideoObject' ? item.url : null,
      spatialCoverage: item.region,
    }),
    ...some('about', labels('themes', item.themes)),
    ...some(
      'typicalAgeRange',
      item.ageGroups.map((code) => ages[code]),
    ),
    ...some(
      'audience',
      labels('settings', item.settings).map((audienceType) => ({ '@type': 'Audience', audienceType })),
    ),
    ...(isHowTo
      ? {
          step: item.steps.map(({ html }, index) => ({
            '@type': 'HowToStep',
            position: index + 1,
            text: plainText(html),
          })),
        }
      : {}),
  };
}

function filled(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}

function some(name: string, values: readonly unknown[]): object {
  return values.length > 0 ? { [name]: values } : {};
}

/** Our own clean HTML without its elements. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name]!)
    .replace(/\s+/g, ' ')
    .trim();
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
