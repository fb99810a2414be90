import { Breadcrumb, EmptyState, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import { AnswerForm } from './answer-form';
import { AskForm } from './ask-form';
import { QuestionPanel } from './question-panel';
import { QuestionsPageDocument, type QuestionsPageQuery } from './questions.page.generated';
import { submitQuestion } from './submit-question';

interface QuestionsData {
  readonly item: NonNullable<QuestionsPageQuery['knowledgeItem']>;
  readonly newId: string;
}

/** Asking the owner, and answering: a form at each question for who may. */
export const questionsPage = definePage<QuestionsData>({
  path: '/kennis/:slug/vragen',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem: item } = await query(QuestionsPageDocument, { slug: params['slug'] ?? '' });
    if (!item) throw new PageRefusal(404);
    return { item, newId: v7() };
  },
  submit: submitQuestion,
  title: ({ item }, say) => say('Vragen over {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: QuestionsView,
});

function QuestionsView({ data: { item, newId }, form }: ViewProps<QuestionsData>) {
  const say = useSay();
  const href = useHref();
  const { searchParams } = new URL(usePageFacts().address, 'https://verbonden.example.org');
  const path = `/kennis/${item.slug}/vragen`;
  const back = href(`/kennis/${item.slug}`);
  const sentId = form?.values['id']?.[0];
  const changing = sentId ?? searchParams.get('wijzig');
  const days = item.answersWithinDays;
  const asksAnew = item.viewerCanAsk && !item.questions.some(({ id }) => id === changing);
  return (
    <Page width="reading">
      <PageHeader
        title={say('Vragen aan de maker')}
        lead={
          days === null
            ? item.title
            : say(
                '{days, plural, one {Meestal antwoord binnen 1 werkdag.} other {Meestal antwoord binnen # werkdagen.}}',
                {
                  days,
                },
              )
        }
        breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[{ href: back, label: item.title }]} />}
      />
      {form?.code === 'CONFLICT' ? (
        <Notice kind="attention" title={form.message} />
      ) : (
        <FormProblems form={form} />
      )}
      <Stack gap="large">
        {asksAnew ? (
          <AskForm
            path={path}
            hidden={{ id: sentId ?? newId, itemId: item.id }}
            standing={null}
            form={form}
          />
        ) : null}
        {item.questions.map((question) => {
          const sent = sentId === question.id ? form : null;
          return (
            <QuestionPanel key={question.id} question={question} path={path}>
              {question.viewerCanAnswer ? (
                <AnswerForm question={question} path={path} form={sent} />
              ) : question.viewerCanChange && changing === question.id ? (
                <AskForm
                  path={path}
                  hidden={{ id: question.id, version: String(question.version) }}
                  standing={question.body}
                  form={sent}
                />
              ) : undefined}
            </QuestionPanel>
          );
        })}
        {!asksAnew && item.questions.length === 0 ? (
          <EmptyState
            title={say('Er is nog niets gevraagd')}
            action={<LinkButton href={back}>{say('Terug naar de tekst')}</LinkButton>}
          />
        ) : null}
      </Stack>
    </Page>
  );
}
