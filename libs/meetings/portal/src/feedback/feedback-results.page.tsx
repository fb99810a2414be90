import { writeDate } from '@verbonden/shared/kernel';
import { BarChart, EmptyState, Grid, Page, PageHeader, Prose, Section, Stack } from '@verbonden/shared/ui';
import { definePage, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import { FeedbackResultsDocument, type FeedbackResultsQuery } from './feedback.generated';
import { openQuestions, questionWords, scoreWords } from './question-words';
import { ResponseNumbers } from './response-numbers';
import { scoresSentence } from './scores-sentence';

export type ShownResults = FeedbackResultsQuery['feedbackResults'];

/** What people thought of a meeting, for who prepares the next one. */
export const feedbackResultsPage = definePage<ShownResults>({
  path: '/bijeenkomsten/:slug/waardering',
  async load(args) {
    assertCoordinates(args);
    return (await args.query(FeedbackResultsDocument, { slug: args.params['slug'] ?? '' })).feedbackResults;
  },
  title: ({ meeting }, say) => say('Wat mensen vonden: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: ResultsView,
});

function ResultsView({ data: results }: ViewProps<ShownResults>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { meeting, scores, tomorrow, nextAgenda } = results;
  const open = openQuestions(say);
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={say('Wat mensen vonden')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        />
        <CoordinatorNav meeting={meeting} current="feedback" />
      </Stack>
      <Stack gap="section">
        <ResponseNumbers results={results} />
        {scores.length > 0 ? (
          <Section id="vragen" title={say('Per vraag')}>
            <Grid min="large">
              {scores.map((each) => (
                <ScoresChart key={each.question} scores={each} />
              ))}
            </Grid>
          </Section>
        ) : (
          <EmptyState title={say('Nog niets te laten zien')}>
            {say(
              'Antwoorden verschijnen hier per vijf, apart voor de zaal en online. Zo is nooit te zien wat één mens antwoordde. Antwoorden kan tot en met {day}.',
              { day: writeDate(new Date(results.closesAt), locale) },
            )}
          </EmptyState>
        )}
        <Answers id="morgen" title={open.tomorrow} answers={tomorrow} />
        <Answers id="volgende-keer" title={open.nextAgenda} answers={nextAgenda} />
      </Stack>
    </Page>
  );
}

function ScoresChart({ scores }: { scores: ShownResults['scores'][number] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const words = questionWords(scores.question, say);
  return (
    <BarChart
      title={words.question}
      count={say('{count, plural, one {# antwoord} other {# antwoorden}}', { count: scores.count })}
      sentence={scoresSentence(scores, words, say, locale)}
      bars={[5, 4, 3, 2, 1].map((score) => ({
        label: scoreWords(score, words),
        value: scores.counts[score - 1] ?? 0,
      }))}
      table={{ open: say('Bekijk als tabel'), label: say('Antwoord'), value: say('Hoe vaak') }}
    />
  );
}

function Answers({ id, title, answers }: { id: string; title: string; answers: readonly string[] }) {
  const say = useSay();
  if (answers.length === 0) return null;
  return (
    <Section
      id={id}
      title={title}
      lead={say('{count, plural, one {# antwoord} other {# antwoorden, in willekeurige volgorde}}', {
        count: answers.length,
      })}
    >
      <Prose>
        <ul>
          {answers.map((answer, place) => (
            <li key={place}>{answer}</li>
          ))}
        </ul>
      </Prose>
    </Section>
  );
}
