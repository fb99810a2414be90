import { LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  Island,
  PageRefusal,
  PageStop,
  localHref,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { Help } from '../poll/help';
import questionSteps from './question-steps.island';
import {
  AnswerPollDocument,
  PollQuestionsPageDocument,
  type PollQuestionsPageQuery,
} from './questions.page.generated';

interface QuestionsData {
  readonly poll: NonNullable<PollQuestionsPageQuery['poll']>;
  /** Null for who looks at a draft. */
  readonly ticket: string | null;
}

/** The questions: one form, which shows one question a screen once it is awake. Nothing is sent before the end. */
export const questionsPage = definePage<QuestionsData>({
  path: '/peiling/:slug/vragen',
  forYoungPeople: true,
  async load({ params, query, context }) {
    const { poll, pollTicket } = await query(PollQuestionsPageDocument, { slug: params['slug'] ?? '' });
    if (!poll) throw new PageRefusal(404);
    if (!poll.isOpen && poll.status !== 'DRAFT') {
      const location = localHref(context.locale, `/peiling/${poll.slug}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    }
    return { poll, ticket: pollTicket ?? null };
  },
  submit: send,
  title: ({ poll }) => poll.title,
  head: () => ({ noIndex: true }),
  view: QuestionsView,
});

async function send({ params, query, form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const slug = params['slug'] ?? '';
  const { poll } = await query(PollQuestionsPageDocument, { slug });
  const answers = (poll?.questions ?? []).map(({ code, kind }) =>
    kind === 'OPEN'
      ? { question: code, options: [], words: form.prose(code) }
      : { question: code, options: form.all(code) },
  );
  const { state, data } = await mutate(AnswerPollDocument, {
    input: { slug, ticket: form.line('ticket'), answers },
  });
  if (state) return state;
  switch (data.answerPoll.outcome) {
    case 'COUNTED':
      return goTo(`/peiling/${slug}/klaar`);
    case 'COUNTED_BEFORE':
      return goTo(`/peiling/${slug}/klaar?eerder=ja`);
    case 'CLOSED':
      return goTo(`/peiling/${slug}`);
  }
}

function QuestionsView({ data: { poll, ticket }, form }: ViewProps<QuestionsData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={poll.title} />
        {ticket === null ? (
          <Notice
            kind="info"
            title={say('Zo ziet de peiling eruit. Hier kun je niets versturen.')}
            action={<LinkButton href={href(`/peiling/${poll.slug}`)}>{say('Terug')}</LinkButton>}
          />
        ) : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message ?? ''} />
        ) : (
          <FormProblems form={form} />
        )}
        <Island
          of={questionSteps}
          props={{
            slug: poll.slug,
            ticket,
            questions: poll.questions,
            sent: form?.values ?? null,
            problems: form?.problems ?? [],
          }}
        />
        <Help text={poll.help} />
      </Stack>
    </Page>
  );
}
