import { isSignedIn, looksAfterNetwork } from '@verbonden/shared/kernel';
import { EmptyState, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  localHref,
  type PageArgs,
  PageRefusal,
  PageStop,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import type { FieldValues } from '../planning/agenda-row';
import { typedMoment } from '../planning/dutch-moment';
import { answerStep } from './answer-form';
import { answersIn, atAnswers } from './answer-input';
import { chooseStep } from './choose-moment';
import {
  AnswerDatePollDocument,
  ChooseDatePollMomentDocument,
  DatePollPageDocument,
  type DatePollPageQuery,
  PollOrganisationsDocument,
  RemindDatePollDocument,
} from './date-poll.page.generated';
import { type GridOrder, readGridOrder } from './grid-order';
import { fieldsOfMoments } from './moment-rows';
import { AnswerDone, OwnAnswer } from './own-answer';
import { PollResults, remindStep } from './poll-results';
import { propose, stepField } from './propose';
import { ProposeForm, type ProposeFormProps } from './propose-form';

interface DatePollData {
  readonly meeting: DatePollPageQuery['meeting'];
  readonly organisations: ProposeFormProps['organisations'];
  /** For a poll to be: its id. */
  readonly id: string;
  readonly order: GridOrder;
  readonly choosing: string | null;
  /** True when a coordinator who is asked as well wants to answer. */
  readonly answers: boolean;
  readonly done: string | null;
  readonly count: number;
}

/** When can people come? For the coordinator: ask, see, choose. For who is asked: answer. */
export const datePollPage = definePage<DatePollData>({
  path: '/bijeenkomsten/:slug/datumprikker',
  load,
  submit,
  title: ({ meeting: { title } }, say) => say('Datumprikker: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: DatePollView,
});

async function load(args: PageArgs): Promise<DatePollData> {
  const { context, url, params, query } = args;
  if (!isSignedIn(context.viewer)) {
    const back = encodeURIComponent(url.pathname + url.search);
    const location = localHref(context.locale, `/inloggen?terug=${back}`);
    throw new PageStop(new Response(null, { status: 303, headers: { location } }));
  }
  const { meeting } = await query(DatePollPageDocument, { slug: params['slug'] ?? '' });
  const coordinates = looksAfterNetwork(context.viewer);
  if (!meeting.datePoll && !coordinates) throw new PageRefusal(404);
  const proposes = !meeting.datePoll && meeting.status === 'DRAFT';
  const { searchParams } = url;
  return {
    meeting,
    organisations: proposes ? await allOrganisations(args) : [],
    id: v7(),
    order: readGridOrder(searchParams, meeting.datePoll?.moments.map(({ id }) => id) ?? []),
    choosing: searchParams.get('kies'),
    answers: !coordinates || searchParams.get('mijn') === 'antwoord',
    done: searchParams.get('gedaan'),
    count: Number(searchParams.get('aantal')) || 0,
  };
}

/** More organisations than this are not offered to choose from. */
const mostPages = 2;

/** All organisations to choose from, by name. */
export async function allOrganisations({ query }: PageArgs): Promise<ProposeFormProps['organisations']> {
  let page = (await query(PollOrganisationsDocument, {})).organisations;
  const found = page.edges.map(({ node }) => node);
  for (let pages = 1; page.pageInfo.hasNextPage && pages < mostPages; pages++) {
    page = (await query(PollOrganisationsDocument, { after: page.pageInfo.endCursor })).organisations;
    found.push(...page.edges.map(({ node }) => node));
  }
  return found;
}

async function submit(args: SubmitArgs): Promise<Response | FormState> {
  const { form, params, url, say, mutate, query, goTo } = args;
  const path = `/bijeenkomsten/${params['slug']}/datumprikker`;
  const step = form.line(stepField);
  if (step !== answerStep && step !== remindStep && step !== chooseStep) return propose(args);
  const { meeting } = await query(DatePollPageDocument, { slug: params['slug'] ?? '' });
  if (step === answerStep) {
    const { answers, problems } = answersIn(form, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state, data } = await mutate(AnswerDatePollDocument, {
      input: { meetingId: meeting.id, answers },
    });
    if (state) return atAnswers(state, answers);
    const mine = url.searchParams.get('mijn') ? '&mijn=antwoord' : '';
    return goTo(`${path}?gedaan=${data.answerDatePoll.outcome}${mine}`);
  }
  if (step === remindStep) {
    const { state, data } = await mutate(RemindDatePollDocument, { input: { meetingId: meeting.id } });
    return (
      state ?? goTo(`${path}?gedaan=${data.remindDatePoll.outcome}&aantal=${data.remindDatePoll.mailed}`)
    );
  }
  const { state, data } = await mutate(ChooseDatePollMomentDocument, {
    input: { momentId: form.line('momentId') },
  });
  return state ?? goTo(`${path}?gedaan=gekozen&aantal=${data.chooseDatePollMoment.mailed}`);
}

function DatePollView({ data, form }: ViewProps<DatePollData>) {
  const say = useSay();
  const { meeting, done, count, answers } = data;
  const { datePoll: poll, viewerCanEdit } = meeting;
  const asks = poll === null;
  return (
    <Page width={asks || (answers && poll.viewerAsked) ? 'reading' : 'wide'}>
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={answers && poll ? say('Wanneer kun jij?') : say('Datumprikker')}
          lead={asks ? say('Vraag mensen wanneer ze kunnen, en kies daarna het moment.') : meeting.title}
        />
        {viewerCanEdit ? <CoordinatorNav meeting={meeting} current="date-poll" /> : null}
        {form ? null : <PollDone done={done} count={count} meeting={meeting} />}
        {form || !answers ? null : <AnswerDone done={done} slug={meeting.slug} />}
      </Stack>
      <DatePollBody data={data} form={form} />
    </Page>
  );
}

function DatePollBody({ data, form }: ViewProps<DatePollData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, organisations, id, order, choosing, answers } = data;
  const { datePoll: poll, slug } = meeting;
  const toMeeting = (
    <LinkButton href={href(`/bijeenkomsten/${slug}`)}>{say('Bekijk de bijeenkomst')}</LinkButton>
  );
  if (!poll) {
    return meeting.status === 'DRAFT' ? (
      <ProposeForm
        form={form}
        standing={firstMoments(meeting)}
        meeting={meeting}
        id={id}
        organisations={organisations}
      />
    ) : (
      <EmptyState title={say('Voor deze bijeenkomst was geen datumprikker')} action={toMeeting}>
        {say('De datum staat vast: {when}.', { when: whenIs(meeting, locale) })}
      </EmptyState>
    );
  }
  if (!answers || !poll.viewerAsked) {
    return <PollResults meeting={meeting} poll={poll} order={order} choosing={choosing} form={form} />;
  }
  if (!poll.chosen) return <OwnAnswer poll={poll} asked={poll.viewerAsked} form={form} />;
  return (
    <EmptyState
      title={say('Het moment is gekozen: {when}', { when: whenIs(meeting, locale) })}
      action={toMeeting}
    >
      {say('Kun je dan? Meld je aan op de pagina van de bijeenkomst.')}
    </EmptyState>
  );
}

/** The draft's own time as the first moment, and two more at the same time of day. */
function firstMoments(meeting: DatePollPageQuery['meeting']): FieldValues {
  const starts = typedMoment(meeting.startsAt);
  const first = {
    day: starts.day,
    from: starts.time,
    to: typedMoment(meeting.endsAt).time,
    form: meeting.form ?? 'HYBRID',
  };
  return { closesTime: '17:00', ...fieldsOfMoments([first, { ...first, day: '' }, { ...first, day: '' }]) };
}

function PollDone({
  done,
  count,
  meeting,
}: {
  done: string | null;
  count: number;
  meeting: DatePollPageQuery['meeting'];
}) {
  const say = useSay();
  const href = useHref();
  if (!meeting.viewerCanEdit || !done) return null;
  if (done === 'gevraagd' && meeting.datePoll) {
    return (
      <Notice
        kind="success"
        title={say('Gevraagd: {count, plural, one {# mens krijgt} other {# mensen krijgen}} nu een mail.', {
          count,
        })}
      >
        {say('De antwoorden komen hieronder binnen.')}
      </Notice>
    );
  }
  if (done === 'REMINDED') {
    return (
      <Notice
        kind="success"
        title={say('{count, plural, one {# mens krijgt} other {# mensen krijgen}} een herinnering.', {
          count,
        })}
      />
    );
  }
  if (done === 'gekozen' && meeting.datePoll?.chosen) {
    return (
      <Notice
        kind="success"
        title={say('Gekozen. De bijeenkomst staat online.')}
        action={
          <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)}>
            {say('Bekijk de bijeenkomst')}
          </LinkButton>
        }
      >
        {say(
          '{count, plural, =0 {Er gaat geen mail uit.} one {# mens krijgt een mail.} other {# mensen krijgen een mail.}}',
          { count },
        )}
      </Notice>
    );
  }
  const refused: Readonly<Record<string, string>> = {
    ALREADY_TODAY: say('Vandaag is al een herinnering gestuurd. Morgen kan het weer.'),
    EVERYBODY_ANSWERED: say('Iedereen heeft al geantwoord.'),
  };
  const words = refused[done];
  return words ? <Notice kind="info" title={words} /> : null;
}
