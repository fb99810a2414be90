import { Showcase } from '@verbonden/shared/ui/showcase';
import { definePage, localHref, PageStop, usePageFacts } from '@verbonden/shared/web';

/** All components with their states, for whoever builds a screen. */
export const componentsPage = definePage<null>({
  path: '/onderdelen',
  load: () => null,
  title: (_, say) => say('Onderdelen van deze site'),
  view: ComponentsView,
});

/** The address that developers know by heart leads there. */
export const designPage = definePage<never>({
  path: '/design',
  load({ context }) {
    const location = localHref(context.locale, '/onderdelen');
    throw new PageStop(new Response(null, { status: 303, headers: { location } }));
  },
  title: (_, say) => say('Onderdelen van deze site'),
  view: () => null,
});

function ComponentsView() {
  const { locale } = usePageFacts();
  return <Showcase locale={locale} />;
}
