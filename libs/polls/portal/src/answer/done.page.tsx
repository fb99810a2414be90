import { Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, Island, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { Help } from '../poll/help';
import forgetAnswers from './forget-answers.island';
import { PollDonePageDocument, type PollDonePageQuery } from './questions.page.generated';

interface DoneData {
  readonly poll: NonNullable<PollDonePageQuery['poll']>;
  readonly hadCounted: boolean;
}

/** Thanks: the answers are among the others. */
export const donePage = definePage<DoneData>({
  path: '/peiling/:slug/klaar',
  forYoungPeople: true,
  async load({ params, url, query }) {
    const { poll } = await query(PollDonePageDocument, { slug: params['slug'] ?? '' });
    if (!poll) throw new PageRefusal(404);
    return { poll, hadCounted: url.searchParams.has('eerder') };
  },
  title: (_, say) => say('Bedankt'),
  head: () => ({ noIndex: true }),
  view: DoneView,
});

function DoneView({ data: { poll, hadCounted } }: ViewProps<DoneData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={hadCounted ? say('Je had al meegedaan') : say('Bedankt. Je antwoorden zijn binnen.')}
          lead={
            hadCounted
              ? say(
                  'Vanaf dit apparaat is al een keer meegedaan. Die keer telt; wat je nu stuurde, is niet bewaard.',
                )
              : say(
                  'Ze liggen nu tussen die van anderen. Niemand kan zien welke van jou zijn. Daarom kunnen we ze ook niet meer voor je terughalen.',
                )
          }
        />
        <Notice kind="info" title={say('Hoe gaat het verder?')}>
          {say('Als de peiling sluit, tellen we alles op. De uitkomsten komen op')}{' '}
          <a href={href(`/peiling/${poll.slug}`)}>{say('de pagina van deze peiling')}</a>.
        </Notice>
        <Help text={poll.help} />
        <Island of={forgetAnswers} props={{ slug: poll.slug, all: false }} />
      </Stack>
    </Page>
  );
}

/** Stopped: nothing was sent, and nothing is left. */
export const stoppedPage = definePage<NonNullable<PollDonePageQuery['poll']>>({
  path: '/peiling/:slug/gestopt',
  forYoungPeople: true,
  async load({ params, query }) {
    const { poll } = await query(PollDonePageDocument, { slug: params['slug'] ?? '' });
    if (!poll) throw new PageRefusal(404);
    return poll;
  },
  title: (_, say) => say('Gestopt'),
  head: () => ({ noIndex: true }),
  view: StoppedView,
});

function StoppedView({ data: poll }: ViewProps<NonNullable<PollDonePageQuery['poll']>>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Je bent gestopt')}
          lead={say('Er is niets verstuurd. Wat je invulde, is gewist.')}
        />
        <p>
          <a href={href(`/peiling/${poll.slug}`)}>{say('Terug naar het begin van de peiling')}</a>
        </p>
        <Help text={poll.help} />
        <Island of={forgetAnswers} props={{ slug: poll.slug, all: true }} />
      </Stack>
    </Page>
  );
}
