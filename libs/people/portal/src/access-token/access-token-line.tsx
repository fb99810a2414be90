import { writeDate } from '@verbonden/shared/kernel';
import { Button, Line, StatusLabel, VisuallyHidden } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { AccessTokensPageQuery } from './access-tokens.page.generated';

type Token = AccessTokensPageQuery['ownAccessTokens'][number];

/** A token: what for, until when, when it was last used, and the button that ends it. */
export function AccessTokenLine({ token, action }: { token: Token; action: string }) {
  const say = useSay();
  const { locale, now } = usePageFacts();
  const { id, name, ending, scopes, expiresAt, lastUsedOn, revokedAt } = token;
  const day = (moment: string) => writeDate(new Date(moment), locale);
  const isOver = new Date(expiresAt).getTime() <= now;
  const end = revokedAt
    ? say('ingetrokken op {day}', { day: day(revokedAt) })
    : isOver
      ? say('gestopt op {day}', { day: day(expiresAt) })
      : say('werkt tot {day}', { day: day(expiresAt) });
  return (
    <Line
      title={name}
      badge={revokedAt || isOver ? <StatusLabel status="past">{say('werkt niet meer')}</StatusLabel> : null}
      facts={[
        say('eindigt op …{ending}', { ending }),
        scopes.join(', '),
        end,
        lastUsedOn
          ? say('laatst gebruikt op {day}', { day: day(`${lastUsedOn}T12:00:00Z`) })
          : say('nog niet gebruikt'),
      ]}
      actions={
        revokedAt || isOver ? null : (
          <form method="post" action={action}>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" size="small" name="stap" value="intrekken">
              {say('Trek in')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          </form>
        )
      }
    />
  );
}
