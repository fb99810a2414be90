import { groupedBy } from '@verbonden/shared/kernel';
import { RoleWall } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { writePeriod } from '../organisation/role-period';
import type { ShownRole } from './body-words';

/** Who has which role, each with its period. `origin`: for a frame elsewhere, where links lead out to. */
export function BodyWall({ roles, origin }: { roles: readonly ShownRole[]; origin?: string }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <RoleWall
      headingLevel={origin === undefined ? 3 : 2}
      leavesFrame={origin !== undefined}
      groups={[...groupedBy(roles, ({ roleLabel }) => roleLabel)].map(([title, held]) => ({
        title,
        count: say('{count, plural, one {# organisatie} other {# organisaties}}', { count: held.length }),
        members: held.map((role) => ({
          key: role.id,
          href: (origin ?? '') + href(`/organisaties/${role.organisation.slug}`),
          name: role.organisation.name,
          note: writePeriod(role, locale, say),
          logo: role.organisation.logo && {
            src: (origin ?? '') + role.organisation.logo.small,
            alt: say('Logo van {name}', { name: role.organisation.name }),
          },
        })),
      }))}
    />
  );
}
