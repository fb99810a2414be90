import { hasRole, readDate } from '@verbonden/shared/kernel';
import {
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { AskedCard } from '../asked/asked-card';
import { OutcomeLabel } from '../outcome-label';
import { AskedMedia } from '../media/asked-media';
import { MediaReady } from '../media/media-ready';
import { Availability } from './availability';
import {
  BoardPageDocument,
  type BoardPageQuery,
  ChooseMediaReadyDocument,
  EndBoardPauseDocument,
  PauseBoardDocument,
  SaveBoardChoiceDocument,
} from './board.page.generated';

export interface BoardData {
  readonly board: NonNullable<BoardPageQuery['myBoard']>;
  readonly requests: BoardPageQuery['adviceRequests']['edges'][number]['node'][];
  readonly mediaAsks: BoardPageQuery['mediaAsks'];
  readonly pauseId: string;
  readonly done: string | null;
}

/** The first screen of a young person: what is asked of me, what was done with it, how much I take on. Nothing else. */
export const boardPage = definePage<BoardData>({
  path: '/klankbord',
  forYoungPeople: true,
  async load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'SOUNDING_BOARD')) throw new PageRefusal(403);
    const { myBoard, adviceRequests, mediaAsks } = await query(BoardPageDocument, {});
    if (!myBoard) throw new PageRefusal(404);
    return {
      board: myBoard,
      requests: adviceRequests.edges.map(({ node }) => node),
      mediaAsks,
      pauseId: v7(),
      done: url.searchParams.get('gedaan'),
    };
  },
  submit: choose,
  title: (_, say) => say('Mijn klankbord'),
  head: () => ({ noIndex: true }),
  view: BoardView,
});

async function choose({ form, mutate, goTo, context }: SubmitArgs): Promise<Response | FormState> {
  const day = (name: string) => readDate(form.line(name), context.now) ?? form.line(name);
  switch (form.line('stap')) {
    case 'pauze': {
      const input = { id: form.line('id'), fromDay: day('fromDay'), untilDay: day('untilDay') };
      const { state } = await mutate(PauseBoardDocument, { input });
      return state ?? goTo('/klankbord?gedaan=pauze#beschikbaar');
    }
    case 'media-aan':
    case 'media-uit': {
      const isReady = form.line('stap') === 'media-aan';
      const { state } = await mutate(ChooseMediaReadyDocument, { input: { isReady } });
      return state ?? goTo('/klankbord?gedaan=bewaard#media');
    }
    case 'pauze-weg': {
      const { state } = await mutate(EndBoardPauseDocument, { input: { id: form.line('id') } });
      return state ?? goTo('/klankbord?gedaan=pauze-weg#beschikbaar');
    }
    default: {
      const input = {
        monthlyMost: form.wholeNumber('monthlyMost') ?? 0,
        birthYear: form.wholeNumber('birthYear'),
      };
      // What is no number is told at the field, as everything else.
      const read = (value: number | null) => (value !== null && Number.isNaN(value) ? -1 : value);
      const { state } = await mutate(SaveBoardChoiceDocument, {
        input: { monthlyMost: read(input.monthlyMost) ?? 0, birthYear: read(input.birthYear) },
      });
      return state ?? goTo('/klankbord?gedaan=bewaard#beschikbaar');
    }
  }
}

function BoardView({ data, form }: ViewProps<BoardData>) {
  const say = useSay();
  const href = useHref();
  const { board, requests, done } = data;
  const media = data.mediaAsks.filter(({ canAnswer, canWithdraw }) => canAnswer || canWithdraw);
  const asked = requests.filter(({ status }) => status === 'IN_DISCUSSION');
  const given = requests.flatMap(({ title, advice }) => (advice ? [{ ...advice, title }] : []));
  const notices: Readonly<Record<string, string>> = {
    nee: say('Prima. Je hoort het als er een nieuwe vraag is.'),
    uit: say('Je bent uit het gesprek.'),
    bewaard: say('Het is bewaard.'),
    pauze: say('Je pauze staat genoteerd. In die tijd vraagt niemand je iets.'),
    'pauze-weg': say('De pauze is weg.'),
  };
  const notice = done ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Hoi {name}', { name: board.name })}
          lead={say(
            'Hier zie je wat er aan je gevraagd is en wat ermee is gedaan. Anderen zien alleen de naam die je koos.',
          )}
        />
        {notice ? <Notice kind="success" title={notice} /> : null}
        <FormProblems form={form} />
        {board.growsOut ? (
          <Notice
            kind="info"
            title={say('Je wordt dit jaar 25, of je bent het al.')}
            action={<LinkButton href={href('/klankbord/stoppen')}>{say('Bekijk hoe je stopt')}</LinkButton>}
          >
            {say(
              'De klankbordgroep is voor jongeren tot 25. Jij kiest wanneer je stopt en wat er met je woorden gebeurt.',
            )}
          </Notice>
        ) : null}
        {board.birthYear === null || board.birthYear === undefined ? (
          <Notice
            kind="info"
            title={say('Vul hieronder je geboortejaar in. Dan kunnen we je vragen meepraten.')}
          />
        ) : board.needsGuardian ? (
          <Notice
            kind="info"
            title={say('Je bent nog geen 16. Je ouder of voogd moet het eerst goedvinden.')}
          >
            {say('De coördinator regelt dat met jullie samen.')}
          </Notice>
        ) : null}
        <Section id="gevraagd" title={say('Aan jou gevraagd')}>
          {asked.length + media.length > 0 ? (
            <CardList>
              {[
                ...asked.map((request) => <AskedCard key={request.id} request={request} headingLevel={3} />),
                ...media.map((ask) => <AskedMedia key={ask.id} ask={ask} />),
              ]}
            </CardList>
          ) : (
            <EmptyState
              title={say('Er is nu niets. Je krijgt een mail als er een vraag is.')}
              headingLevel={3}
            />
          )}
        </Section>
        {given.length > 0 ? (
          <Section id="gedaan" title={say('Wat er met jullie advies is gedaan')}>
            <CardList>
              {given.map(({ slug, title, outcome, outcomeReason }) => (
                <Card
                  key={slug}
                  href={href(`/advies/${slug}`)}
                  title={title}
                  badge={<OutcomeLabel outcome={outcome ?? null} isOverdue={false} />}
                >
                  {outcomeReason}
                </Card>
              ))}
            </CardList>
          </Section>
        ) : null}
        <MediaReady
          isReady={board.mediaReady}
          published={data.mediaAsks.filter(({ publishedUrl }) => publishedUrl)}
        />
        <Availability data={data} form={form} />
      </Stack>
    </Page>
  );
}
