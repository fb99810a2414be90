import { writeDate } from '@verbonden/shared/kernel';
import { Button, Line, LineList } from '@verbonden/shared/ui';
import { type Say, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { roleWord } from '../account/role-words';
import type { NetworkRoles_AccountFragment } from './network-roles.generated';

/** The roles that hold in the whole network and that an administrator gives and takes. */
export const networkRoles = ['COORDINATOR', 'PIONEER', 'ADMINISTRATOR'] as const;

type Time = NetworkRoles_AccountFragment['networkRoles'][number];

/** Which of them somebody has and had, with the days, each with a button for the other way round. */
export function NetworkRoles({
  account: { id, networkRoles: times },
}: {
  account: NetworkRoles_AccountFragment;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const day = (moment: string) => writeDate(new Date(moment), locale);
  return (
    <LineList label={say('Rollen in het hele netwerk')}>
      {networkRoles.map((role) => {
        const own = times.filter((each) => each.role === role);
        const isHeld = own.some(({ until }) => until === null);
        const word = roleWord(role, say);
        return (
          <Line
            key={role}
            title={word}
            facts={
              own.length > 0 ? own.map((each) => timeInWords(each, day, say)) : [say('heeft deze rol niet')]
            }
            actions={
              <form method="post" action={href(`/beheer/accounts/${id}`)}>
                <input type="hidden" name="rol" value={role} />
                <Button type="submit" size="small" name="stap" value={isHeld ? 'neem' : 'geef'}>
                  {isHeld
                    ? say('Haal weg: {role}', { role: word })
                    : say('Geef de rol {role}', { role: word })}
                </Button>
              </form>
            }
          />
        );
      })}
    </LineList>
  );
}

function timeInWords({ since, until }: Time, day: (moment: string) => string, say: Say): string {
  return until
    ? say('van {since} tot {until}', { since: day(since), until: day(until) })
    : say('sinds {since}', { since: day(since) });
}
