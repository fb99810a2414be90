import { writePeriod } from '@verbonden/shared/kernel';
import { Button, Line, LineList, Section, StatusLabel, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { DeputyPageQuery } from './deputy.page.generated';

/** Where somebody is away or stands in, now and later; both can end it. */
export function Deputyships({ all }: { all: DeputyPageQuery['ownDeputyships'] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (all.length === 0) return null;
  return (
    <Section id="wie" title={say('Wie neemt waar?')}>
      <LineList label={say('Wie neemt waar?')}>
        {all.map(({ id, awayName, deputyName, fromDay, untilDay, isNow }) => {
          const title = say('{deputy} voor {away}', { deputy: deputyName, away: awayName });
          return (
            <Line
              key={id}
              title={title}
              badge={isNow ? <StatusLabel status="confirmed">{say('vandaag')}</StatusLabel> : null}
              facts={[writePeriod(fromDay, untilDay, locale)]}
              actions={
                <form method="post" action={href('/mijn/account/vervanging')}>
                  <input type="hidden" name="id" value={id} />
                  <Button type="submit" size="small" name="stap" value="stop">
                    {say('Stop dit')}
                    <VisuallyHidden> {title}</VisuallyHidden>
                  </Button>
                </form>
              }
            />
          );
        })}
      </LineList>
    </Section>
  );
}
