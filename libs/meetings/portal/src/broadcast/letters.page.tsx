import { writeDate } from '@verbonden/shared/kernel';
import {
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Pagination,
  Stack,
  StatusLabel,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { LetterHead } from './letter-head';
import { loadLetterMeeting } from './letter-page';
import { audienceName, howFar, standingOf } from './letter-words';
import {
  type LetterMeetingFragment,
  LettersDocument,
  type LettersQuery,
  type ListedLetterFragment,
} from './letters.generated';

interface LettersData {
  readonly meeting: LetterMeetingFragment;
  readonly letters: LettersQuery['broadcasts'];
  readonly done: string | null;
}

/** The letters about a meeting: what is being written, what goes out now, what went. */
export const lettersPage = definePage<LettersData>({
  path: '/bijeenkomsten/:slug/brief',
  async load(args) {
    const meeting = await loadLetterMeeting(args);
    const { searchParams } = args.url;
    const { broadcasts } = await args.query(LettersDocument, {
      meetingId: meeting.id,
      after: searchParams.get('na'),
    });
    return { meeting, letters: broadcasts, done: searchParams.get('gedaan') };
  },
  title: ({ meeting: { title } }, say) => say('Brieven: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: LettersView,
});

function LettersView({ data: { meeting, letters, done } }: ViewProps<LettersData>) {
  const say = useSay();
  const href = useHref();
  const path = `/bijeenkomsten/${meeting.slug}/brief`;
  const listed = letters.edges.map(({ node }) => node);
  const write = (
    <LinkButton href={href(`${path}/nieuw`)} variant="primary">
      {say('Schrijf een brief')}
    </LinkButton>
  );
  return (
    <Page>
      <Stack gap="large">
        <LetterHead meeting={meeting} title={say('Brieven aan deelnemers')} inLetters={false} />
        {done === 'bewaard' ? (
          <Notice kind="success" title={say('Bewaard. Er is nog niets verstuurd.')} />
        ) : null}
        {done === 'weg' ? <Notice kind="success" title={say('Het concept is weg.')} /> : null}
        {listed.length > 0 ? (
          <>
            <div>{write}</div>
            <CardList columns="one">
              {listed.map((letter) => (
                <LetterCard key={letter.id} letter={letter} path={path} />
              ))}
            </CardList>
          </>
        ) : (
          <EmptyState title={say('Er is nog niets geschreven')} action={write}>
            {say('Schrijf aan iedereen, of alleen aan de zaal, online of de wachtlijst.')}
          </EmptyState>
        )}
        <Pagination
          label={say('Bladeren door de brieven')}
          {...(letters.pageInfo.hasNextPage
            ? {
                next: {
                  href: href(`${path}?na=${encodeURIComponent(letters.pageInfo.endCursor ?? '')}`),
                  label: say('Verder'),
                },
              }
            : {})}
        />
      </Stack>
    </Page>
  );
}

function LetterCard({ letter, path }: { letter: ListedLetterFragment; path: string }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { look, word } = standingOf(letter, say);
  const day = writeDate(new Date(letter.sentAt ?? letter.savedAt), locale);
  return (
    <Card
      href={href(`${path}/${letter.id}`)}
      title={letter.subjectNl || say('Brief zonder onderwerp')}
      headingLevel={2}
      badge={<StatusLabel status={look}>{word}</StatusLabel>}
      meta={[
        audienceName(letter.audience, say),
        letter.sentAt ? say('Verstuurd op {day}', { day }) : say('Bewaard op {day}', { day }),
        ...(letter.writer ? [letter.writer.name] : []),
      ]}
    >
      {letter.status === 'DRAFT' ? null : howFar(letter.progress, say)}
    </Card>
  );
}
