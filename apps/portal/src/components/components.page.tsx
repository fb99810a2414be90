import { Showcase } from '@verbonden/shared/ui/showcase';
import { definePage, usePageFacts } from '@verbonden/shared/web';

/** All components with their states, for whoever builds a screen. */
export const componentsPage = definePage<null>({
  path: '/onderdelen',
  load: () => null,
  title: (_, say) => say('Onderdelen van deze site'),
  view: ComponentsView,
});

function ComponentsView() {
  const { locale } = usePageFacts();
  return <Showcase locale={locale} />;
}
