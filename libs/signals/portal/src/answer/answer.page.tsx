import { isSignedIn, writeDate } from '@verbonden/shared/kernel';
import {
  Badge,
  Breadcrumb,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { ShownReply } from '../ask/reply';
import { PlainText } from '../signal/plain-text';
import { AnswerPageDocument, type ShownAnswerFragment } from './answer.page.generated';

/** A question that somebody dared to ask, and what helped: the question, the words of its asker, the replies. */
export const answerPage = definePage<ShownAnswerFragment>({
  path: '/antwoorden/:id',
  async load({ params, query }) {
    const { answeredQuestion } = await query(AnswerPageDocument, { id: params['id'] ?? '' });
    if (!answeredQuestion) throw new PageRefusal(404);
    return answeredQuestion;
  },
  title: ({ title }) => title,
  head: (answer) =>
    answer.forEverybody
      ? { description: answer.helped.slice(0, 200), jsonLd: asQuestionPage(answer) }
      : { noIndex: true },
  view: AnswerView,
});

function AnswerView({ data }: ViewProps<ShownAnswerFragment>) {
  const say = useSay();
  const href = useHref();
  const { locale, viewer } = usePageFacts();
  const { title, body, helped, replies, signalId, themeLabel, settingLabel, regionLabel } = data;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={title}
          badge={<Badge tone="brand">{say('Gevraagd en beantwoord')}</Badge>}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/zoeken'), label: say('Zoeken') }]}
            />
          }
          meta={[themeLabel, settingLabel, regionLabel, writeDate(new Date(data.answeredAt), locale)].filter(
            (each) => each !== null,
          )}
        />
        {data.forEverybody ? null : <Notice title={say('Alleen wie meedoet in het netwerk ziet dit.')} />}
        <PlainText text={body} />
        <Section id="dit-hielp" title={say('Dit hielp')}>
          <Panel tone="quiet">
            <PlainText text={helped} />
          </Panel>
        </Section>
        {replies.length > 0 ? (
          <Section id="antwoorden" title={say('Wat anderen schreven')}>
            <Stack>
              {replies.map((reply) => (
                <ShownReply key={reply.id} reply={reply} signalId={signalId} amongHelping />
              ))}
            </Stack>
          </Section>
        ) : null}
        <Toolbar>
          {signalId ? (
            <LinkButton href={href(`/signalen/${signalId}`)}>{say('Bekijk de hele vraag')}</LinkButton>
          ) : null}
          {isSignedIn(viewer) && viewer.roles.length > 0 ? (
            <LinkButton href={href('/signalen/nieuw?leden=ja')}>{say('Stel zelf een vraag')}</LinkButton>
          ) : null}
        </Toolbar>
      </Stack>
    </Page>
  );
}

/** As search engines read a question with its answer (schema.org QAPage). */
function asQuestionPage({ title, body, helped, answeredAt, replies }: ShownAnswerFragment): object {
  const by = (name: string | null) => (name ? { author: { '@type': 'Person', name } } : {});
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: title,
      text: body,
      answerCount: replies.length + 1,
      acceptedAnswer: { '@type': 'Answer', text: helped, dateCreated: answeredAt },
      suggestedAnswer: replies.map(({ body: text, authorName, repliedAt }) => ({
        '@type': 'Answer',
        text,
        dateCreated: repliedAt,
        ...by(authorName),
      })),
    },
  };
}
