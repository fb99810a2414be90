import { writeDate } from '@verbonden/shared/kernel';
import { Button, EmptyState, LinkButton, Notice, Page, Panel, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { QuestionStatus } from '@verbonden/shared/web/schema';
import { DayHeader } from '../day/day-header';
import { DeskQuestion } from './desk-question';
import {
  AnswerMeetingQuestionDocument,
  MarkMeetingQuestionDocument,
  PublishMeetingQuestionsDocument,
  QuestionDeskPageDocument,
  type QuestionDeskPageQuery,
} from './questions.generated';

export type ShownQuestionDesk = QuestionDeskPageQuery['questionDesk'];

interface DeskData {
  readonly desk: ShownQuestionDesk;
  readonly done: string | null;
}

/** Going through the questions on the day, writing answers afterwards, and one button that makes them a page. */
export const questionDeskPage = definePage<DeskData>({
  path: '/bijeenkomsten/:slug/dag/vragen',
  async load({ params, query, url }) {
    const { questionDesk: desk } = await query(QuestionDeskPageDocument, { slug: params['slug'] ?? '' });
    return { desk, done: url.searchParams.get('gedaan') };
  },
  submit: actOnDesk,
  title: ({ desk: { meeting } }, say) => say('Vragen: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: DeskView,
});

async function actOnDesk({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  const back = (done: string) => goTo(`/bijeenkomsten/${params['slug']}/dag/vragen?gedaan=${done}`);
  switch (form.line('doe')) {
    case 'publiceer': {
      const { state } = await mutate(PublishMeetingQuestionsDocument, {
        input: { meetingId: form.line('meetingId') },
      });
      return state ?? back('pagina');
    }
    case 'antwoord': {
      const input = {
        id,
        wording: form.prose('wording'),
        answer: form.prose('answer'),
        expectedVersion: form.wholeNumber('version') ?? 0,
      };
      const { state } = await mutate(AnswerMeetingQuestionDocument, { input });
      return state ?? back(`antwoord#vraag-${id}`);
    }
    default: {
      const status = form.line('doe') as QuestionStatus;
      const { state } = await mutate(MarkMeetingQuestionDocument, { input: { id, status } });
      return state ?? back(`${status}#vraag-${id}`);
    }
  }
}

function DeskView({ data: { desk, done }, form }: ViewProps<DeskData>) {
  const say = useSay();
  const href = useHref();
  const { meeting, questions } = desk;
  const action = href(`/bijeenkomsten/${meeting.slug}/dag/vragen`);
  const hidden = questions.filter(({ status }) => status === 'HIDDEN');
  const shown = questions.filter(({ status }) => status !== 'HIDDEN');
  const list = (these: typeof questions) => (
    <Stack>
      {these.map((each) => (
        <DeskQuestion key={each.id} question={each} desk={desk} action={action} form={form} />
      ))}
    </Stack>
  );
  return (
    <Page>
      <Stack gap="large">
        <DayHeader meeting={meeting} title={say('Vragen')} current="questions" />
        <FormProblems form={form} />
        {form ? null : <Told done={done} desk={desk} />}
        <PublishPanel desk={desk} action={action} />
      </Stack>
      <Stack gap="section">
        {questions.length === 0 ? (
          <EmptyState title={say('Er is nog niets gevraagd')}>
            {say('Wie een plek heeft, stelt een vraag op de pagina van de bijeenkomst of bij Meedoen.')}
          </EmptyState>
        ) : null}
        {shown.length > 0 ? (
          <Section id="vragen" title={say('Vragen, in de volgorde waarin ze kwamen')}>
            {list(shown)}
          </Section>
        ) : null}
        {hidden.length > 0 ? (
          <Section
            id="verborgen"
            title={say('Verborgen')}
            lead={say('Alleen wie de dag begeleidt, ziet deze.')}
          >
            {list(hidden)}
          </Section>
        ) : null}
        <div>
          <LinkButton href={action} variant="quiet">
            {say('Kijk opnieuw')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  );
}

function Told({ done, desk }: DeskData) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    pagina: say('De pagina staat online. Wie dat wilde, krijgt één mail.'),
    antwoord: desk.publishedAt
      ? say('Bewaard. Het staat meteen op de pagina.')
      : say('Het antwoord is bewaard.'),
    ANSWERED: say('Deze vraag is beantwoord.'),
    HIDDEN: desk.viewerCanMark
      ? say('Deze vraag is verborgen. Onderaan kun je hem terughalen.')
      : say('Deze vraag is verborgen. Een coördinator kan hem terughalen.'),
    OPEN: say('Deze vraag staat weer open.'),
  };
  const title = done ? words[done] : undefined;
  return title ? <Notice kind="success" title={title} /> : null;
}

/** One button for the whole page; what is not answered yet follows by itself. */
function PublishPanel({ desk, action }: { desk: ShownQuestionDesk; action: string }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, publishedAt, questions, viewerCanPublish, viewerCanAnswer } = desk;
  const ready = questions.filter(({ isForPage }) => isForPage).length;
  const open = questions.filter(({ isForPage, status }) => !isForPage && status !== 'HIDDEN').length;
  if (publishedAt) {
    return (
      <Notice
        kind="info"
        title={say('Deze vragen staan sinds {day} op een pagina', {
          day: writeDate(new Date(publishedAt), locale),
        })}
        action={
          <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/vragen`)}>
            {say('Bekijk de pagina')}
          </LinkButton>
        }
      >
        {viewerCanAnswer
          ? say('Wat je hier bewaart of verbergt, verandert daar meteen. Er gaat geen mail meer uit.')
          : null}
      </Notice>
    );
  }
  if (!viewerCanPublish) return null;
  return (
    <Panel>
      <form method="post" action={action}>
        <input type="hidden" name="meetingId" value={meeting.id} />
        <Stack>
          <p>
            {say(
              '{ready, plural, one {# vraag met een antwoord komt} other {# vragen met een antwoord komen}} op een pagina die iedereen leest, zonder namen. Wie dat aanvinkte, krijgt één mail.',
              { ready },
            )}
          </p>
          {open > 0 ? (
            <p>
              {say(
                '{open, plural, one {# vraag heeft} other {# vragen hebben}} nog geen antwoord. Schrijf je dat later, dan staat het meteen op de pagina.',
                { open },
              )}
            </p>
          ) : null}
          <div>
            <Button
              type="submit"
              name="doe"
              value="publiceer"
              variant="primary"
              busyText={say('Even wachten…')}
            >
              {say('Maak er een pagina van')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
}
