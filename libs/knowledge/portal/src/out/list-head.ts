import { type Head, localHref, type PageArgs } from '@verbonden/shared/web';
import { type ListChoice, listAddress } from '../knowledge-list/list-address';

interface Listed {
  readonly choice: ListChoice;
  readonly knowledgeItems: {
    readonly edges: readonly { readonly node: { readonly slug: string; readonly title: string } }[];
  };
}

/** What machines read of the list: the items in their order, and the feed of the same question. */
export function listHead({ choice, knowledgeItems }: Listed, { context, say }: PageArgs): Head {
  const question = listAddress({ ...choice, sort: null }).split('?')[1] ?? '';
  const asked = [question, context.locale === 'en' ? 'in=en' : ''].filter(Boolean).join('&');
  const feed = (form: string) => `/feeds/kennis.${form}${asked ? `?${asked}` : ''}`;
  return {
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: knowledgeItems.edges.map(({ node }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: node.title,
        url: context.publicUrl + localHref(context.locale, `/kennis/${node.slug}`),
      })),
    },
    alternates: [
      { type: 'application/atom+xml', href: feed('atom'), title: say('Nieuwe kennis') },
      { type: 'application/feed+json', href: feed('json'), title: say('Nieuwe kennis') },
    ],
  };
}
