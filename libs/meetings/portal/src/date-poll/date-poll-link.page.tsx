import { Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  orNull,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { readStep, stepField as seatField } from '../meeting/seat-step';
import { UnknownLink } from '../mail-link/unknown-link';
import { whenIs } from '../meeting-words';
import { answersIn, atAnswers } from './answer-input';
import {
  AnswerDatePollByLinkDocument,
  DatePollLinkDocument,
  type DatePollLinkQuery,
  RegisterByPollLinkDocument,
} from './date-poll-link.generated';
import { AnswerDone, OwnAnswer } from './own-answer';
import { RegisterByAnswer } from './register-by-answer';

export type PollLink = DatePollLinkQuery['datePollByLink'];

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly link: PollLink | null;
  readonly done: string | null;
}

/** Where the link in a mail leads, signed out: answer, or register once a moment is chosen. Only a button acts (P12). */
export const datePollLinkPage = definePage<LinkData>({
  path: '/datumprikker/:token',
  async load({ params, url, query }) {
    const done = url.searchParams.get('gedaan');
    const found = await orNull(query(DatePollLinkDocument, { token: params['token'] ?? '' }));
    return { link: found?.datePollByLink ?? null, done };
  },
  async submit({ params, form, say, mutate, goTo }) {
    const token = params['token'] ?? '';
    const back = (outcome: string) => goTo(`/datumprikker/${token}?gedaan=${outcome}`);
    const seat = form.line(seatField);
    if (seat) {
      const { mode, onlineMeanwhile } = readStep(seat, form.isTicked('intussen'));
      const { state, data } = await mutate(RegisterByPollLinkDocument, {
        input: { token, mode, onlineMeanwhile },
      });
      return state ?? back(data.registerByPollLink.outcome);
    }
    const { answers, problems } = answersIn(form, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state, data } = await mutate(AnswerDatePollByLinkDocument, { input: { token, answers } });
    return state ? atAnswers(state, answers) : back(data.answerDatePollByLink.outcome);
  },
  title: ({ link }, say) =>
    link ? say('Wanneer kun jij? {title}', { title: link.meeting.title }) : say('Deze link werkt niet'),
  head: () => ({ noIndex: true }),
  view: DatePollLinkView,
});

function DatePollLinkView({ data: { link, done }, form }: ViewProps<LinkData>) {
  return (
    <Page width="reading">{link ? <Opened link={link} done={done} form={form} /> : <UnknownLink />}</Page>
  );
}

function Opened({ link, done, form }: { link: PollLink; done: string | null; form: FormState | null }) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { meeting, poll, asked } = link;
  const { chosen } = poll;
  return (
    <>
      <PageHeader
        title={chosen ? meeting.title : say('Wanneer kun jij?')}
        lead={chosen ? whenIs(meeting, locale) : meeting.title}
      />
      <Stack gap="large">
        {form ? null : <AnswerDone done={done} />}
        {meeting.status === 'CANCELLED' ? (
          <Notice kind="attention" title={say('Deze bijeenkomst gaat niet door')}>
            {meeting.cancelledReason}
          </Notice>
        ) : chosen ? (
          <RegisterByAnswer link={link} momentId={chosen.id} done={form ? null : done} form={form} />
        ) : (
          <OwnAnswer poll={poll} asked={asked} form={form} />
        )}
      </Stack>
    </>
  );
}
