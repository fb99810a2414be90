import { type ConsentedThing, KeepConsents, submitConsent } from '@verbonden/alliance/portal';
import { definePage, PageRefusal, signInFirst, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { StoryConsentsPageDocument } from './consents.page.generated';

interface ConsentsData {
  readonly thing: ConsentedThing;
  readonly newId: string;
  readonly done: string | null;
}

/** Who tells the story or is seen in it, and what they said; the way to ask somebody. For who keeps the story. */
export const storyConsentsPage = definePage<ConsentsData>({
  path: '/week/verhalen/:slug/toestemmingen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { story } = await query(StoryConsentsPageDocument, { slug: params['slug'] ?? '' });
    if (!story) throw new PageRefusal(404);
    if (!story.viewerKeeps) throw new PageRefusal(403);
    const { id, title, slug, status, consentsAsked: consents } = story;
    return {
      thing: { id, title, consents, isPublic: status === 'PUBLISHED', path: `/week/verhalen/${slug}` },
      newId: v7(),
      done: url.searchParams.get('gedaan'),
    };
  },
  submit: (args) => submitConsent(args, 'STORY', `/week/verhalen/${args.params['slug']}`),
  title: ({ thing }, say) => say('Toestemmingen bij {title}', { title: thing.title }),
  head: () => ({ noIndex: true }),
  view: ConsentsView,
});

function ConsentsView({ data, form }: ViewProps<ConsentsData>) {
  const say = useSay();
  return (
    <KeepConsents {...data} form={form}>
      {say('Een verhaal komt er pas op als degene die het vertelt, ja zegt.')}
    </KeepConsents>
  );
}
