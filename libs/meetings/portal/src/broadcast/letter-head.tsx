import { Breadcrumb, PageHeader } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { whenIs } from '../meeting-words';
import type { LetterMeetingFragment } from './letters.generated';

/** The head of every page about letters: which meeting, and the way back. */
export function LetterHead({
  meeting,
  title,
  inLetters = true,
}: {
  meeting: LetterMeetingFragment;
  title: string;
  /** False on the list itself. */
  inLetters?: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = `/bijeenkomsten/${meeting.slug}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/bijeenkomsten'), label: say('Bijeenkomsten') },
              { href: href(path), label: meeting.title },
              ...(inLetters ? [{ href: href(`${path}/brief`), label: say('Brieven') }] : []),
            ]}
          />
        }
      />
      <CoordinatorNav meeting={meeting} current="letters" />
    </>
  );
}
