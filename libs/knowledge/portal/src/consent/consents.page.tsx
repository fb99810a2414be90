import { type ConsentedThing, KeepConsents, submitConsent } from '@verbonden/alliance/portal';
import { definePage, PageRefusal, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import { ConsentsPageDocument } from './consents.page.generated';

interface ConsentsData {
  readonly thing: ConsentedThing;
  readonly isTip: boolean;
  readonly newId: string;
  readonly done: string | null;
}

/** Who made it or is seen in it, and what they said; the way to ask somebody. For who writes the item. */
export const consentsPage = definePage<ConsentsData>({
  path: '/kennis/:slug/toestemmingen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem: item } = await query(ConsentsPageDocument, { slug: params['slug'] ?? '' });
    if (!item) throw new PageRefusal(404);
    if (!item.viewerCanKeepConsents) throw new PageRefusal(403);
    const { id, title, consents, slug, status } = item;
    const isPublic = status === 'PUBLISHED' || status === 'ARCHIVED';
    return {
      thing: { id, title, consents, isPublic, path: `/kennis/${slug}` },
      isTip: item.kind === 'TIP',
      newId: v7(),
      done: url.searchParams.get('gedaan'),
    };
  },
  submit: (args) => submitConsent(args, 'KNOWLEDGE_ITEM', `/kennis/${args.params['slug']}`),
  title: ({ thing }, say) => say('Toestemmingen bij {title}', { title: thing.title }),
  head: () => ({ noIndex: true }),
  view: ConsentsView,
});

function ConsentsView({ data: { isTip, ...data }, form }: ViewProps<ConsentsData>) {
  const say = useSay();
  return (
    <KeepConsents {...data} form={form}>
      {isTip
        ? say('Een tip komt er pas op als degene die hem gaf, ja zegt.')
        : say('Komt er iemand herkenbaar in voor, met een uitspraak, foto of film? Vraag het dan eerst.')}
    </KeepConsents>
  );
}
