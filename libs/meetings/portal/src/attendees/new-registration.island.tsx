import { useSubscription } from '@apollo/client/react';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { useState } from 'react';
import { MeetingChangedDocument } from './new-registration.island.generated';

/** Says that the list has changed since the page was opened; nothing jumps until the coordinator asks for it. */
function NewRegistration({ meetingId }: { meetingId: string }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const [changes, setChanges] = useState(0);
  useSubscription(MeetingChangedDocument, {
    variables: { meetingId },
    onData: () => setChanges((count) => count + 1),
  });
  return (
    <div role="status">
      {changes === 0 ? null : (
        <Notice
          kind="info"
          title={say(
            '{count, plural, one {Er is # verandering} other {Er zijn # veranderingen}} sinds je deze lijst opende.',
            {
              count: changes,
            },
          )}
          action={<LinkButton href={href(address)}>{say('Toon de nieuwe lijst')}</LinkButton>}
        />
      )}
    </div>
  );
}

export default defineLiveIsland('new-registration', NewRegistration);
