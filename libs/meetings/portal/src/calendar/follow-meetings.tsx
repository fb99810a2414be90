import { isSignedIn } from '@verbonden/shared/kernel';
import { LinkButton, Panel, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { CalendarSync, Rss } from 'lucide-react';
import { feedAddresses } from './feed-links';

/** How to follow all meetings, below their list: in a calendar or in a reader; the own ones for who is signed in. */
export function FollowMeetings() {
  const say = useSay();
  const href = useHref();
  const { locale, viewer } = usePageFacts();
  const { calendar, news } = feedAddresses(locale);
  const quiet = { variant: 'quiet', size: 'small' } as const;
  return (
    <div data-print="none">
      <Panel tone="quiet">
        <Stack gap="small">
          <p>{say('Mis niets: zet alle bijeenkomsten in je agenda. Ze veranderen daar vanzelf mee.')}</p>
          <Toolbar>
            <LinkButton href={calendar} {...quiet} icon={<CalendarSync aria-hidden="true" size="1.1em" />}>
              {say('Agenda van het netwerk')}
            </LinkButton>
            {isSignedIn(viewer) ? (
              <LinkButton href={href('/mijn/agenda')} {...quiet}>
                {say('Alleen waar ik aan meedoe')}
              </LinkButton>
            ) : null}
            <LinkButton href={news} {...quiet} icon={<Rss aria-hidden="true" size="1.1em" />}>
              {say('Nieuws over bijeenkomsten (Atom)')}
            </LinkButton>
          </Toolbar>
        </Stack>
      </Panel>
    </div>
  );
}
