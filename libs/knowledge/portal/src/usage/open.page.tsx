import { definePage, PageRefusal, PageStop } from '@verbonden/shared/web';
import { noteUse } from './note-use';
import { OpenPageDocument } from './open.page.generated';

/** The way to where the maker keeps it, counted. It leads to the address of the item itself and nowhere else. */
export const openPage = definePage<never>({
  path: '/kennis/:slug/open',
  async load(args) {
    const slug = args.params['slug'] ?? '';
    const { knowledgeItem } = await args.query(OpenPageDocument, { slug });
    if (!knowledgeItem?.url) throw new PageRefusal(404);
    await noteUse(args, slug, 'OPENED');
    throw new PageStop(new Response(null, { status: 302, headers: { location: knowledgeItem.url } }));
  },
  title: () => '',
  view: () => null,
});
