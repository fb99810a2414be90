import { writeDay } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Page, PageHeader, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { Help } from './help';
import { LookAfter } from './look-after';
import { PollFigure } from './poll-figure';
import { SharingLinks } from './sharing-links';
import {
  ClosePollDocument,
  OpenPollDocument,
  PollPageDocument,
  PublishPollDocument,
  type WholePollFragment,
  StartPollDocument,
} from './poll.page.generated';

export interface PollData {
  readonly poll: WholePollFragment;
  readonly via: string;
  readonly done: string | null;
}

/** One poll: where you begin while it is open, and what it found afterwards. */
export const pollPage = definePage<PollData>({
  path: '/peiling/:slug',
  forYoungPeople: true,
  async load({ params, url, query }) {
    const { poll } = await query(PollPageDocument, { slug: params['slug'] ?? '' });
    if (!poll) throw new PageRefusal(404);
    return { poll, via: url.searchParams.get('via') ?? '', done: url.searchParams.get('gedaan') };
  },
  submit: take,
  title: ({ poll }) => poll.title,
  head: ({ poll }) => ({ description: poll.lead, noIndex: poll.status !== 'PUBLISHED' }),
  view: PollView,
});

async function take({ params, form, mutate, goTo, query }: SubmitArgs): Promise<Response | FormState> {
  const slug = params['slug'] ?? '';
  const step = form.line('stap');
  if (step === 'begin') {
    const { state } = await mutate(StartPollDocument, { input: { slug, via: form.lineOrNull('via') } });
    return state ?? goTo(`/peiling/${slug}/vragen`);
  }
  const { poll } = await query(PollPageDocument, { slug });
  const input = { id: poll?.id ?? '' };
  const { state } =
    step === 'open'
      ? await mutate(OpenPollDocument, { input })
      : step === 'sluit'
        ? await mutate(ClosePollDocument, { input })
        : await mutate(PublishPollDocument, { input });
  return state ?? goTo(`/peiling/${slug}?gedaan=${step}`);
}

function PollView({ data, form }: ViewProps<PollData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { poll, done } = data;
  const notices: Readonly<Record<string, string>> = {
    open: say('De peiling is open. Deel de link.'),
    sluit: say('De peiling is gesloten. Alle antwoorden zijn door elkaar gelegd.'),
    publiceer: say('De uitkomsten staan er.'),
    bewaard: say('Het concept is bewaard.'),
  };
  // Of findings that were brought in from elsewhere only the year is known.
  const isFromElsewhere = poll.shownResults?.count === null;
  const period = isFromElsewhere
    ? poll.opensOn.slice(0, 4)
    : say('{from} tot en met {until}', {
        from: writeDay(poll.opensOn, locale),
        until: writeDay(poll.closesOn, locale),
      });
  const notice = done ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={poll.title}
          lead={poll.lead}
          meta={[
            period,
            ...(poll.initiative ? [say('Een initiatief van {name}', { name: poll.initiative })] : []),
          ]}
        />
        {notice ? <Notice kind="success" title={notice} /> : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message ?? ''} />
        ) : (
          <FormProblems form={form} />
        )}
        {poll.viewerCanLookAfter ? <LookAfter poll={poll} /> : null}
        {poll.shownResults ? <Results poll={poll} /> : <Begin data={data} />}
        {poll.sharingLinks.length > 0 ? <SharingLinks links={poll.sharingLinks} /> : null}
      </Stack>
    </Page>
  );
}

function Begin({ data: { poll, via } }: { data: PollData }) {
  const say = useSay();
  const href = useHref();
  if (poll.status === 'DRAFT') return null;
  if (!poll.isOpen) {
    return (
      <Notice
        kind="info"
        title={poll.status === 'OPEN' ? say('Je kunt nu niet meedoen') : say('De peiling is gesloten')}
      >
        {poll.status === 'OPEN'
          ? say('Kijk boven van wanneer tot wanneer deze peiling open is.')
          : say('We lezen de open antwoorden. Daarna staan hier de uitkomsten.')}
      </Notice>
    );
  }
  return (
    <>
      <Section id="zo-werkt-het" title={say('Zo werkt het')}>
        <ul>
          <li>
            {say(
              'Het {count, plural, one {is # korte vraag} other {zijn # korte vragen}}. Je mag elke vraag overslaan.',
              {
                count: poll.questions.length,
              },
            )}
          </li>
          <li>{say('Je vult geen naam in. Niemand kan zien wat jij antwoordde, ook wij niet.')}</li>
          <li>{say('We laten alleen cijfers zien waar minstens tien mensen achter staan.')}</li>
          <li>{say('Je mag stoppen wanneer je wilt. Dan is meteen alles weg.')}</li>
        </ul>
      </Section>
      <form method="post" action={href(`/peiling/${poll.slug}`)} noValidate>
        <input type="hidden" name="via" value={via} />
        <Toolbar
          primary={
            <Button type="submit" name="stap" value="begin" variant="primary" busyText={say('Even wachten…')}>
              {say('Begin')}
            </Button>
          }
        />
      </form>
      <Help text={poll.help} />
    </>
  );
}

function Results({ poll }: { poll: WholePollFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const results = poll.shownResults!;
  const facts = [
    results.count === null
      ? say('Hoeveel mensen meededen, is niet bekend.')
      : say('Er {count, plural, one {deed # mens} other {deden # mensen}} mee.', { count: results.count }),
    ...(results.respondents ? [say('Het gaat om {who}.', { who: results.respondents })] : []),
    ...(poll.publishedOn && results.count !== null
      ? [say('Gepubliceerd op {day}.', { day: writeDay(poll.publishedOn, locale) })]
      : []),
  ];
  return (
    <>
      <Section id="uitkomsten" title={say('De uitkomsten')} lead={facts.join(' ')}>
        {results.count === null ? null : (
          <p>
            {say(
              'We laten geen cijfer zien waar minder dan tien mensen achter staan. Kleine groepen staan samen, zodat niemand te herkennen is.',
            )}
          </p>
        )}
        <Toolbar
          primary={
            <LinkButton href={href(`/peiling/${poll.slug}/infographic`)}>
              {say('Bekijk als infographic')}
            </LinkButton>
          }
        >
          <LinkButton href={`/files/peilingen/${poll.slug}.csv`} variant="quiet">
            {say('Download de cijfers (CSV)')}
          </LinkButton>
          <LinkButton href={`/files/peilingen/${poll.slug}-codeboek.csv`} variant="quiet">
            {say('Codeboek (CSV)')}
          </LinkButton>
        </Toolbar>
      </Section>
      {results.figures.map((figure) => (
        <PollFigure key={figure.code} figure={figure} />
      ))}
    </>
  );
}
