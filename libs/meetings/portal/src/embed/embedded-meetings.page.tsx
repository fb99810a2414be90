import { EmbedList } from '@verbonden/shared/ui';
import {
  coloursIn,
  definePage,
  localHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { kindName, placeIs, whenIs } from '../meeting-words';
import { EmbeddedMeetingsDocument, type EmbeddedMeetingsQuery } from './embedded-meetings.page.generated';

const most = 20;
const usual = 5;

interface EmbeddedData extends EmbeddedMeetingsQuery {
  readonly publicUrl: string;
}

/** What is coming up, in a frame on a partner's site. It sets no cookie. */
export const embeddedMeetingsPage = definePage<EmbeddedData>({
  path: '/insluiten/bijeenkomsten',
  frame: 'bare',
  opens: ['FRAMED_ANYWHERE'],
  theme: (url) => coloursIn(url.searchParams),
  async load({ url, query, context }) {
    const count = Number(url.searchParams.get('aantal') ?? '');
    const first = Number.isInteger(count) && count >= 1 ? Math.min(count, most) : usual;
    return { ...(await query(EmbeddedMeetingsDocument, { first })), publicUrl: context.publicUrl };
  },
  title: ({ network }, say) => say('Bijeenkomsten van {network}', { network: network.name }),
  head: () => ({ noIndex: true }),
  view: EmbeddedView,
});

function EmbeddedView({ data: { network, meetings, publicUrl } }: ViewProps<EmbeddedData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const href = (path: string) => publicUrl + localHref(locale, path);
  return (
    <EmbedList
      title={say('Bijeenkomsten van {network}', { network: network.name })}
      items={meetings.edges.map(({ node }) => ({
        href: href(`/bijeenkomsten/${node.slug}`),
        title:
          node.status === 'CANCELLED' ? say('Gaat niet door: {title}', { title: node.title }) : node.title,
        meta: whenIs(node, locale),
        summary: [kindName(node.kind, say), placeIs(node, say)].join(' · '),
      }))}
      empty={say('Er staat nu niets gepland.')}
      more={{ href: href('/bijeenkomsten'), label: say('Alle bijeenkomsten') }}
    />
  );
}
