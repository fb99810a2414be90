import { LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { AccountPageQuery } from './account.page.generated';

type Held = NonNullable<AccountPageQuery['me']>['roles'][number];

/** For coordinators, and for who stands in: who does the work while they are away. */
export function DeputyLink({ roles }: { roles: readonly Held[] }) {
  const say = useSay();
  const href = useHref();
  if (!roles.some(({ role }) => role === 'COORDINATOR')) return null;
  return (
    <Section id="vervanging" title={say('Vervanging')}>
      <LinkRows
        links={[
          {
            href: href('/mijn/account/vervanging'),
            label: say('Vervanging'),
            note: say('Als je weg bent, of als jij waarneemt'),
          },
        ]}
      />
    </Section>
  );
}
