import { writeShortDate } from '@verbonden/shared/kernel';
import { Badge, Card, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ApplicationCardFragment } from './application-card.generated';

/** One application in a list: whose it is, how it stands, and whether it waits too long. */
export function ApplicationCard({ application }: { application: ApplicationCardFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, kind, title, organisationName, organisationKindLabel, region, alike } = application;
  const moment = application.decidedAt ?? application.waitingSince;
  return (
    <Card
      headingLevel={2}
      href={href(`/bureau/aanvragen/${id}`)}
      title={title || say('Naam gewist')}
      badge={<ApplicationState application={application} />}
      meta={[
        kind === 'PROFESSIONAL' ? say('Professional') : organisationKindLabel,
        kind === 'PROFESSIONAL' ? organisationName : region,
        moment ? writeShortDate(new Date(moment), locale) : null,
      ].filter(Boolean)}
    >
      {alike.length > 0 && application.decidedAt === null ? (
        <Badge>{say('Lijkt op {name}', { name: alike[0]!.name })}</Badge>
      ) : null}
    </Card>
  );
}

/** How it stands, in words and form; what waits too long says so. */
export function ApplicationState({
  application: { status, isLate, workingDaysOpen },
}: {
  application: Pick<ApplicationCardFragment, 'status' | 'isLate' | 'workingDaysOpen'>;
}) {
  const say = useSay();
  if (isLate) {
    return (
      <StatusLabel status="waiting">
        {say('Wacht al {count} werkdagen', { count: workingDaysOpen })}
      </StatusLabel>
    );
  }
  const shown = {
    UNCONFIRMED: ['draft', say('Nog niet bevestigd')],
    RECEIVED: ['open', say('Wacht op jou')],
    ASKED: ['past', say('Wacht op de aanvrager')],
    APPROVED: ['confirmed', say('Goedgekeurd')],
    DECLINED: ['past', say('Afgewezen')],
    WITHDRAWN: ['cancelled', say('Ingetrokken')],
  } as const;
  const [look, words] = shown[status];
  return <StatusLabel status={look}>{words}</StatusLabel>;
}
