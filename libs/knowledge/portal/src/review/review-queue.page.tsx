import { looksAfterNetwork, writeShortDate } from '@verbonden/shared/kernel';
import {
  BigNumbers,
  Breadcrumb,
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Pagination,
  SectionNav,
  Stack,
  StatusLabel,
} from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import { labelOf, type Term } from '../terms';
import {
  ReadAlongListDocument,
  ReviewQueueDocument,
  type ReviewQueueQuery,
  type WaitingListFragment,
} from './review-queue.page.generated';

const queuePath = '/kennis/meelezen';

interface QueueData {
  readonly list: WaitingListFragment;
  readonly terms: readonly Term[];
  /** For who looks after the network alone. */
  readonly figures: ReviewQueueQuery['knowledgeReviewFigures'] | null;
  readonly isMine: boolean;
}

/** What was sent in and waits, the longest waiting first; for who was asked to read along, what they were asked. */
export const reviewQueuePage = definePage<QueueData>({
  path: queuePath,
  async load({ url, query, context }) {
    signInFirst(context, url.pathname);
    const after = url.searchParams.get('na');
    const isMine = url.searchParams.get('van') === 'mij';
    if (!looksAfterNetwork(context.viewer)) {
      const { knowledgeToReadAlong, knowledgeTerms } = await query(ReadAlongListDocument, { after });
      return { list: knowledgeToReadAlong, terms: knowledgeTerms, figures: null, isMine };
    }
    const { knowledgeToReview, knowledgeReviewFigures, knowledgeTerms } = await query(ReviewQueueDocument, {
      after,
      mine: isMine,
    });
    return { list: knowledgeToReview, terms: knowledgeTerms, figures: knowledgeReviewFigures, isMine };
  },
  title: (_, say) => say('Meelezen'),
  head: () => ({ noIndex: true }),
  view: QueueView,
});

function QueueView({ data: { list, terms, figures, isMine } }: ViewProps<QueueData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <PageHeader
        title={say('Meelezen')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              figures
                ? { href: href('/bureau'), label: say('Bureau') }
                : { href: href('/mijn'), label: say('Mijn Verbonden') },
            ]}
          />
        }
        lead={say('Wie het langst wacht, staat bovenaan.')}
        actions={
          figures ? <LinkButton href={href(`${queuePath}/teksten`)}>{say('Vaste teksten')}</LinkButton> : null
        }
      />
      <Stack gap="large">
        {figures ? <Figures figures={figures} /> : null}
        {figures ? (
          <SectionNav
            label={say('Welke teksten')}
            items={[
              { href: href(queuePath), label: say('Alles'), current: !isMine },
              { href: href(`${queuePath}?van=mij`), label: say('Wat ik lees'), current: isMine },
            ]}
          />
        ) : null}
        {list.totalCount === 0 ? (
          <EmptyState title={isMine ? say('Jij leest nu niets') : say('Alles is gelezen')}>
            {isMine ? say('Kies een tekst en druk op ‘Ik lees dit’.') : say('Fijne dag.')}
          </EmptyState>
        ) : (
          <CardList columns="one">
            {list.edges.map(({ node }) => (
              <WaitingCard key={node.id} item={node} terms={terms} />
            ))}
          </CardList>
        )}
      </Stack>
      <Pagination
        label={say('Bladeren')}
        {...(list.pageInfo.hasNextPage
          ? {
              next: {
                href: href(
                  `${queuePath}?na=${encodeURIComponent(list.pageInfo.endCursor ?? '')}${isMine ? '&van=mij' : ''}`,
                ),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </Page>
  );
}

function Figures({ figures }: { figures: NonNullable<QueueData['figures']> }) {
  const say = useSay();
  const { waiting, waitingMedianDays, decided, decidedMedianDays, targetDays } = figures;
  const isInTime = decidedMedianDays === null || decidedMedianDays < targetDays;
  return (
    <Stack gap="small">
      <BigNumbers
        label={say('Hoe lang meelezen duurt')}
        numbers={[
          { label: say('wachten nu'), value: waiting },
          ...(waitingMedianDays === null
            ? []
            : [{ label: say('werkdagen wachten ze (de middelste)'), value: waitingMedianDays, quiet: true }]),
          ...(decidedMedianDays === null
            ? []
            : [
                {
                  label: say('werkdagen tot een besluit (de middelste)'),
                  value: decidedMedianDays,
                  quiet: true,
                },
              ]),
        ]}
      />
      <p>
        {decidedMedianDays === null
          ? say(
              'In de laatste 90 dagen is nog over niets besloten. We beloven: minder dan {target} werkdagen.',
              {
                target: targetDays,
              },
            )
          : isInTime
            ? say(
                'In de laatste 90 dagen {count, plural, one {is # tekst} other {zijn # teksten}} beoordeeld. Dat blijft onder de {target} werkdagen die we beloven.',
                { count: decided, target: targetDays },
              )
            : say(
                'In de laatste 90 dagen {count, plural, one {is # tekst} other {zijn # teksten}} beoordeeld. Dat is langer dan de {target} werkdagen die we beloven.',
                { count: decided, target: targetDays },
              )}
      </p>
    </Stack>
  );
}

function WaitingCard({
  item,
  terms,
}: {
  item: WaitingListFragment['edges'][number]['node'];
  terms: readonly Term[];
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { review, publishAt, comments } = item;
  const text = item.draft ?? item;
  const open = comments.filter(({ resolvedAt, isOlder }) => resolvedAt === null && !isOlder).length;
  return (
    <Card
      href={href(`/kennis/${item.slug}/meelezen`)}
      title={text.title}
      headingLevel={2}
      badge={
        publishAt ? (
          <StatusLabel status="confirmed">
            {say('Gepland op {date}', { date: writeShortDate(new Date(publishAt), locale) })}
          </StatusLabel>
        ) : (
          <StatusLabel status="waiting">
            {say('{count, plural, =0 {Vandaag ingestuurd} one {Wacht # werkdag} other {Wacht # werkdagen}}', {
              count: review?.ageInWorkingDays ?? 0,
            })}
          </StatusLabel>
        )
      }
      meta={[
        labelOf(terms, 'kinds', text.kind),
        ...(review?.submittedBy ? [say('van {name}', { name: review.submittedBy.name })] : []),
        ...(review?.reviewer ? [say('{name} leest dit', { name: review.reviewer.name })] : []),
        ...(open > 0
          ? [say('{count, plural, one {# open opmerking} other {# open opmerkingen}}', { count: open })]
          : []),
      ]}
    >
      {text.summary}
    </Card>
  );
}
