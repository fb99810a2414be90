import { useQuery } from '@apollo/client/react';
import { BigNumbers, Stack } from '@verbonden/shared/ui';
import { defineLiveIsland, usePageFacts, useSay } from '@verbonden/shared/web';
import { MailFiguresDocument } from './mail-figures.island.generated';
import type { MailMomentFragment } from './mails.generated';
import { MailTimeline } from './mail-timeline';

/** How often the figures are asked for again: often while mail is leaving, now and then otherwise. */
const busyEvery = 2_000;
const quietEvery = 5_000;

/** How many mails went, wait and failed, and the line of time; it follows a large sending by itself. */
function MailFigures({ slug, moments: known }: { slug: string; moments: readonly MailMomentFragment[] }) {
  const say = useSay();
  const { now } = usePageFacts();
  const isBusy = known.some(
    ({ status, dueAt }) => status === 'SENDING' || (status === 'PLANNED' && Date.parse(dueAt) <= now),
  );
  const { data } = useQuery(MailFiguresDocument, {
    variables: { slug },
    pollInterval: isBusy ? busyEvery : quietEvery,
    fetchPolicy: 'network-only',
    ssr: false,
  });
  const moments = (data?.meeting.mailTimeline as readonly MailMomentFragment[] | undefined) ?? known;
  const count = (...statuses: readonly string[]) =>
    moments.filter(({ status }) => statuses.includes(status)).reduce((sum, each) => sum + each.count, 0);
  return (
    <Stack gap="large">
      <BigNumbers
        label={say('Mails in aantallen')}
        numbers={[
          { label: say('te gaan'), value: count('PLANNED', 'SENDING') },
          { label: say('verstuurd'), value: count('SENT') },
          { label: say('niet aangekomen'), value: count('FAILED') },
          { label: say('niet meer nodig'), value: count('DROPPED'), quiet: true },
        ]}
      />
      <MailTimeline moments={moments} />
    </Stack>
  );
}

export default defineLiveIsland('mail-figures', MailFigures);
