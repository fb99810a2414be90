import { useSubscription } from '@apollo/client/react';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { useState } from 'react';
import { PollAnsweredDocument } from './live-answers.island.generated';

interface LiveAnswersProps {
  readonly meetingId: string;
  readonly asked: number;
  readonly answered: number;
}

/** How many people have answered, as they do; the grid stays still until the coordinator asks for it. */
function LiveAnswers({ meetingId, asked, answered }: LiveAnswersProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const [count, setCount] = useState(answered);
  const [changes, setChanges] = useState(0);
  useSubscription(PollAnsweredDocument, {
    variables: { meetingId },
    onData: ({ data: { data } }) => {
      if (data?.meetingChanged.what !== 'DATE_POLL_ANSWERED') return;
      setCount(data.meetingChanged.meeting.datePoll?.answeredCount ?? count);
      setChanges((before) => before + 1);
    },
  });
  return (
    <div role="status">
      <p>
        <strong>
          {say('{count} van de {all} {all, plural, one {mens heeft} other {mensen hebben}} geantwoord.', {
            count,
            all: asked,
          })}
        </strong>
      </p>
      {changes > 0 ? (
        <Notice
          kind="info"
          title={say('{count, plural, one {Er is # nieuw antwoord.} other {Er zijn # nieuwe antwoorden.}}', {
            count: changes,
          })}
          action={<LinkButton href={href(address)}>{say('Toon de nieuwe stand')}</LinkButton>}
        />
      ) : null}
    </div>
  );
}

export default defineLiveIsland('live-answers', LiveAnswers);
