import { Button, CardList, LinkButton, Panel, Row, Section, Stack, TextField } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { activitiesAddress } from '../activity/activities-address';
import { ActivityCard } from '../activity/activity-card';
import type { EditionActivitiesQuery } from './edition-activities.generated';

/** What happens in an edition: near somebody first, then what begins next, and the ways to see all of it. */
export function EditionActivities({
  edition,
  activities: { totalCount, edges },
  isOver,
}: {
  edition: string;
  activities: EditionActivitiesQuery['campaignActivities'];
  isOver: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const all = href(activitiesAddress(edition, {}));
  if (isOver && totalCount === 0) return null;
  return (
    <Section
      id="activiteiten"
      title={isOver ? say('Wat er te doen was') : say('Wat er te doen is')}
      {...(totalCount > 0
        ? {
            link: {
              href: all,
              label: say('{count, plural, one {Bekijk # activiteit} other {Bekijk alle # activiteiten}}', {
                count: totalCount,
              }),
            },
          }
        : {})}
    >
      <Stack gap="large">
        {isOver ? null : (
          <Panel tone="quiet">
            <form method="get" action={all}>
              <Row>
                <TextField
                  name="waar"
                  label={say('Wat is er bij mij in de buurt?')}
                  hint={say('Je gemeente of je postcode.')}
                  autoComplete="postal-code"
                />
                <Button type="submit" variant="primary">
                  {say('Kijk')}
                </Button>
              </Row>
            </form>
          </Panel>
        )}
        {edges.length > 0 ? (
          <CardList>
            {edges.map(({ node }) => (
              <ActivityCard key={node.id} activity={node} />
            ))}
          </CardList>
        ) : (
          <p>{say('Er is nog niets gemeld. Doen jullie iets? Zet het erbij.')}</p>
        )}
        <Row>
          {totalCount > 0 ? (
            <>
              <LinkButton href={href(activitiesAddress(edition, { view: 'kalender' }))}>
                {say('Als kalender')}
              </LinkButton>
              <LinkButton href={href(activitiesAddress(edition, { view: 'kaart' }))}>
                {say('Op de kaart')}
              </LinkButton>
            </>
          ) : null}
          {isOver ? null : (
            <LinkButton href={href(`/week/${edition}/activiteiten/nieuw`)}>
              {say('Zet jullie activiteit erbij')}
            </LinkButton>
          )}
        </Row>
      </Stack>
    </Section>
  );
}
