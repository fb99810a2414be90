import { writeDate } from '@verbonden/shared/kernel';
import { DescriptionList } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import { roleWord } from '../account/role-words';
import type { AccountFacts_AccountFragment } from './account-facts.generated';

/** What an administrator may know of an account. */
export function AccountFacts({
  account: { email, lastSeenOn, suspendedAt, suspendedBecause, roles },
}: {
  account: AccountFacts_AccountFragment;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const day = (moment: string) => writeDate(new Date(moment), locale);
  return (
    <DescriptionList
      facts={[
        { term: say('E-mailadres'), details: email },
        {
          term: say('Rollen'),
          details: roles.map(({ role, organisation }) =>
            organisation
              ? say('{role} bij {organisation}', {
                  role: roleWord(role, say),
                  organisation: organisation.name,
                })
              : roleWord(role, say),
          ),
        },
        { term: say('Laatst ingelogd'), details: day(`${lastSeenOn}T12:00:00Z`) },
        { term: say('Stilgezet'), details: suspendedAt ? day(suspendedAt) : null },
        { term: say('Waarom'), details: suspendedBecause },
      ]}
    />
  );
}
