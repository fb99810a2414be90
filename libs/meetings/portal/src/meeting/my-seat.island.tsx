import { useSubscription } from '@apollo/client/react';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { MySeatChangedDocument } from './my-seat.island.generated';

interface MySeatProps {
  readonly meetingId: string;
  readonly status: string;
  readonly position: number | null;
}

/** Says it when the own place changes while the page is open: promoted, moved up, or the meeting changed. */
function MySeat({ meetingId, status, position }: MySeatProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { data } = useSubscription(MySeatChangedDocument, { variables: { meetingId } });
  const change = data?.myRegistrationChanged;
  const now = change?.registration;
  if (!change || (now?.status === status && now.position === position && change.what !== 'MEETING_CHANGED'))
    return null;
  const promoted = status === 'WAITLISTED' && now?.status === 'CONFIRMED';
  const words = promoted
    ? say('Goed nieuws: je hebt een plek!')
    : change.what === 'MEETING_CHANGED'
      ? say('Er is iets veranderd aan deze bijeenkomst.')
      : now?.status === 'WAITLISTED'
        ? say('Je bent nu nummer {position} in de rij.', { position: now.position })
        : say('Je aanmelding is veranderd.');
  return (
    <Notice
      kind={promoted ? 'success' : 'info'}
      title={words}
      live="status"
      action={<LinkButton href={href(address.split('?')[0] ?? '')}>{say('Toon het')}</LinkButton>}
    />
  );
}

export default defineLiveIsland('my-seat', MySeat);
