import { writeDay } from '@verbonden/shared/kernel';
import { Card, StatusLabel } from '@verbonden/shared/ui';
import { type Say, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { AskedAdviceFragment } from './asked.page.generated';

const looks = { OPEN: 'waiting', IN_DISCUSSION: 'open', ADVISED: 'confirmed', FOLLOWED_UP: 'past' } as const;

/** Where a question stands, in a word or two. */
export function statusWords(status: keyof typeof looks, say: Say): string {
  return {
    OPEN: say('Gevraagd'),
    IN_DISCUSSION: say('In gesprek'),
    ADVISED: say('Advies gegeven'),
    FOLLOWED_UP: say('Klaar'),
  }[status];
}

/** One question somebody has to do with, with what is theirs to do. */
export function AskedCard({
  request,
  headingLevel = 2,
}: {
  request: AskedAdviceFragment;
  headingLevel?: 2 | 3;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, title, status, wantedBy, viewerState, viewerCanFollowUp, organisation, hostName } = request;
  const todo =
    viewerState === 'INVITED'
      ? say('Wil je meepraten?')
      : viewerCanFollowUp
        ? say('Vertel wat je ermee deed')
        : null;
  return (
    <Card
      href={href(`/advies/gevraagd/${id}`)}
      title={title}
      headingLevel={headingLevel}
      badge={<StatusLabel status={looks[status]}>{statusWords(status, say)}</StatusLabel>}
      meta={[
        organisation?.name ?? say('Het netwerk'),
        say('uiterlijk {day}', { day: writeDay(wantedBy, locale) }),
        ...(hostName ? [say('gesprek met {name}', { name: hostName })] : []),
      ]}
    >
      {todo}
    </Card>
  );
}
