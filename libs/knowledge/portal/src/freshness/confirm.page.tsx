import { definePage, localHref, PageStop } from '@verbonden/shared/web';
import { afterwards } from '../care/afterwards-address';
import { ConfirmKnowledgeItemDocument } from './freshness.generated';

/** Where the button 'Ja, dit klopt nog' leads; who comes by otherwise reads the text. */
export const confirmPage = definePage<null>({
  path: '/kennis/:slug/actueel',
  load({ params, context }) {
    const location = localHref(context.locale, `/kennis/${params['slug']}`);
    throw new PageStop(new Response(null, { status: 303, headers: { location } }));
  },
  async submit({ params, form, mutate, goTo }) {
    const { state } = await mutate(ConfirmKnowledgeItemDocument, { input: { id: form.line('id') } });
    return state ?? goTo(afterwards(params['slug'] ?? '', 'bevestigd'));
  },
  title: () => '',
  view: () => null,
});
