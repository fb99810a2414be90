import { EmbedList } from '@verbonden/shared/ui';
import {
  coloursIn,
  definePage,
  usePageFacts,
  useSay,
  localHref,
  type ViewProps,
} from '@verbonden/shared/web';
import { filterOf, listAddress } from '../knowledge-list/list-address';
import { labelOf } from '../terms';
import { type EmbedChoice, readEmbedChoice } from './embed-choice';
import { EmbeddedKnowledgeDocument, type EmbeddedKnowledgeQuery } from './embed.generated';

interface EmbeddedData extends EmbeddedKnowledgeQuery {
  readonly choice: EmbedChoice;
  readonly publicUrl: string;
}

/** A short list in a frame on somebody else's site: the only page that may stand there. It sets no cookie. */
export const embeddedPage = definePage<EmbeddedData>({
  path: '/insluiten/kennis',
  frame: 'bare',
  opens: ['FRAMED_ANYWHERE'],
  theme: (url) => coloursIn(url.searchParams),
  async load({ url, query, context }) {
    const choice = readEmbedChoice(url.searchParams);
    const answer = await query(EmbeddedKnowledgeDocument, {
      search: choice.list.search || null,
      filter: filterOf(choice.list),
      first: choice.count,
    });
    return { ...answer, choice, publicUrl: context.publicUrl };
  },
  title: ({ network }, say) => say('Kennis van {network}', { network: network.name }),
  head: () => ({ noIndex: true }),
  view: EmbeddedView,
});

function EmbeddedView({ data }: ViewProps<EmbeddedData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { network, knowledgeItems, knowledgeTerms, choice, publicUrl } = data;
  const href = (path: string) => publicUrl + localHref(locale, path);
  return (
    <EmbedList
      title={say('Kennis van {network}', { network: network.name })}
      items={knowledgeItems.edges.map(({ node }) => ({
        href: href(`/kennis/${node.slug}`),
        title: node.title,
        summary: node.summary,
        meta: labelOf(knowledgeTerms, 'kinds', node.kind),
      }))}
      empty={say('Hier staat nog niets.')}
      more={{ href: href(listAddress({ ...choice.list, sort: null })), label: say('Bekijk alles') }}
    />
  );
}
