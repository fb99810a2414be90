import { isSignedIn, writeDate } from '@verbonden/shared/kernel';
import { Badge, EmptyState, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { AskForm } from './ask-form';
import { AskedQuestions } from './asked-questions';
import { actOnQuestions } from './question-form';
import { questionData, QuestionPage } from './question-page';
import {
  QuestionsByLinkDocument,
  MeetingQuestionsPageDocument,
  type MeetingQuestionsPageQuery,
  type ShownQuestionRoomFragment,
} from './questions.generated';

interface RoomData<TRoom> {
  readonly room: TRoom;
  readonly newId: string;
  readonly done: string | null;
}

type WholeRoom = MeetingQuestionsPageQuery['questionRoom'];

/** The questions of a meeting: until its page is there for who has a seat, from then on for everybody. */
export const questionsPage = definePage<RoomData<WholeRoom>>({
  path: '/bijeenkomsten/:slug/vragen',
  async load({ params, query, url }) {
    const { questionRoom: room } = await query(MeetingQuestionsPageDocument, { slug: params['slug'] ?? '' });
    return { room, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: (args) => actOnQuestions(args, null),
  title: ({ room: { meeting } }, say) =>
    meeting.questionPage
      ? say('Vragen en antwoorden: {title}', { title: meeting.title })
      : say('Vragen: {title}', { title: meeting.title }),
  head: ({ room: { meeting } }, { context, say }) =>
    meeting.questionPage
      ? {
          description: say('Wat er gevraagd werd bij {title}, {day}, met de antwoorden.', {
            title: meeting.title,
            day: writeDate(new Date(meeting.startsAt), context.locale),
          }),
          jsonLd: questionData(meeting),
        }
      : { noIndex: true },
  view: QuestionsView,
});

function QuestionsView({ data: { room, newId, done }, form }: ViewProps<RoomData<WholeRoom>>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting } = room;
  const page = meeting.questionPage;
  return (
    <Page width="reading">
      <Stack gap="section">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          badge={<Badge tone="brand">{page ? say('Vragen en antwoorden') : say('Vragen')}</Badge>}
          title={meeting.title}
          lead={whenIs(meeting, locale)}
        />
        {page ? (
          <QuestionPage meeting={meeting} />
        ) : (
          <Room
            room={room}
            action={href(`/bijeenkomsten/${meeting.slug}/vragen`)}
            newId={newId}
            done={done}
            form={form}
          />
        )}
      </Stack>
    </Page>
  );
}

/** The same, signed out, by the link in the mail. */
export const questionsLinkPage = definePage<
  RoomData<ShownQuestionRoomFragment> & { readonly isPublished: boolean; readonly token: string }
>({
  path: '/aanmelding/:token/vragen',
  async load({ params, query, url }) {
    const token = params['token'] ?? '';
    const { questionRoomByLink: room } = await query(QuestionsByLinkDocument, { token });
    const isPublished = room.meeting.questionPage !== null;
    return { room, isPublished, token, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: (args) => actOnQuestions(args, args.params['token'] ?? ''),
  title: ({ room: { meeting } }, say) => say('Vragen: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: function QuestionsByLink({ data: { room, isPublished, token, newId, done }, form }) {
    const say = useSay();
    const href = useHref();
    const { locale } = usePageFacts();
    return (
      <Page width="reading">
        <Stack gap="section">
          <PageHeader
            badge={<Badge tone="brand">{say('Vragen')}</Badge>}
            title={room.meeting.title}
            lead={whenIs(room.meeting, locale)}
          />
          {isPublished ? (
            <Notice
              kind="info"
              title={say('De antwoorden staan er')}
              action={
                <LinkButton href={href(`/bijeenkomsten/${room.meeting.slug}/vragen`)} variant="primary">
                  {say('Lees de vragen en antwoorden')}
                </LinkButton>
              }
            />
          ) : (
            <Room
              room={room}
              action={href(`/aanmelding/${token}/vragen`)}
              newId={newId}
              done={done}
              form={form}
            />
          )}
        </Stack>
      </Page>
    );
  },
});

interface RoomProps {
  readonly room: ShownQuestionRoomFragment;
  readonly action: string;
  readonly newId: string;
  readonly done: string | null;
  readonly form: FormState | null;
}

function Room({ room, action, newId, done, form }: RoomProps) {
  const say = useSay();
  const href = useHref();
  const { asking, left, meeting, questions } = room;
  const tells: Readonly<Record<string, string>> = {
    gevraagd: say('Je vraag staat erbij, zonder je naam.'),
    ook: say('Genoteerd: jij wilt dit ook weten.'),
    weg: say('Je vraag is weg.'),
  };
  const told = form || !done ? undefined : tells[done];
  return (
    <>
      <Stack gap="large">
        <FormProblems form={form} />
        {told ? <Notice kind="success" title={told} /> : null}
        {asking === 'OPEN' && left > 0 ? (
          <AskForm
            action={action}
            meetingId={meeting.id}
            newId={newId}
            form={form}
            keeps={!done || form !== null}
          />
        ) : null}
        {asking === 'OPEN' && left === 0 ? (
          <Notice kind="info" title={say('Je stelde al vijf vragen')}>
            {say('Haal er een weg als je iets anders wilt vragen.')}
          </Notice>
        ) : null}
        {asking === 'NO_SEAT' ? <NoSeat slug={meeting.slug} /> : null}
        {asking === 'OVER' ? (
          <Notice kind="info" title={say('Vragen stellen kan niet meer')}>
            {questions.length > 0
              ? say('De organisatie schrijft de antwoorden. Ze komen op deze pagina.')
              : say('Heb je nog een vraag voor het netwerk? Geef dan een signaal door.')}
          </Notice>
        ) : null}
        {meeting.viewerCanHost ? (
          <div>
            <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/dag/vragen`)}>
              {say('Ga door de vragen')}
            </LinkButton>
          </div>
        ) : null}
      </Stack>
      {asking === 'OPEN' && questions.length === 0 ? (
        <EmptyState title={say('Er is nog niets gevraagd')}>{say('Begin jij?')}</EmptyState>
      ) : null}
      <AskedQuestions room={room} action={action} canChange />
    </>
  );
}

function NoSeat({ slug }: { slug: string }) {
  const say = useSay();
  const href = useHref();
  const { viewer, address } = usePageFacts();
  return (
    <Notice
      kind="info"
      title={say('Vragen stellen is voor wie een plek heeft')}
      action={
        <LinkButton href={href(`/bijeenkomsten/${slug}`)} variant="primary">
          {say('Bekijk de bijeenkomst')}
        </LinkButton>
      }
    >
      {isSignedIn(viewer) ? (
        say('Meld je aan, dan kun je meteen iets vragen.')
      ) : (
        <>
          {say('Heb je een plek?')}{' '}
          <a href={href(`/inloggen?terug=${encodeURIComponent(address)}`)}>{say('Log dan in')}</a>.{' '}
          {say('De link in je mail werkt ook.')}
        </>
      )}
    </Notice>
  );
}
