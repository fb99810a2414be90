import { LinkRows } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { AccountPageQuery } from './account.page.generated';

type Held = NonNullable<AccountPageQuery['me']>['roles'][number];

/** For each organisation where somebody works, the way to leave it. */
export function LeavingLinks({ roles }: { roles: readonly Held[] }) {
  const say = useSay();
  const href = useHref();
  const places = new Map(
    roles.flatMap(({ organisation }) =>
      organisation ? [[organisation.slug, organisation.name] as const] : [],
    ),
  );
  if (places.size === 0) return null;
  return (
    <LinkRows
      links={[...places].map(([slug, name]) => ({
        href: href(`/organisaties/${slug}/weggaan`),
        label: say('Weggaan bij {name}', { name }),
      }))}
    />
  );
}
