import { Breadcrumb } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Where a page of one's own account stands. */
export function AccountCrumbs() {
  const say = useSay();
  const href = useHref();
  return (
    <Breadcrumb
      label={say('Je bent hier')}
      steps={[
        { href: href('/mijn'), label: say('Mijn Verbonden') },
        { href: href('/mijn/account'), label: say('Mijn account') },
      ]}
    />
  );
}
