import { hasRole, writeDay } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  Stack,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  AnswerMediaDocument,
  MediaAskPageDocument,
  type MediaAskPageQuery,
  WithdrawMediaConsentDocument,
} from './media-ask.page.generated';
import { kindLabels } from './media-words';

interface AskData {
  readonly ask: MediaAskPageQuery['mediaAsk'];
  readonly done: string | null;
}

/** What the media ask of a young person: yes, no, or a yes taken back; never with a reason. */
export const mediaAskPage = definePage<AskData>({
  path: '/klankbord/media/:id',
  forYoungPeople: true,
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'SOUNDING_BOARD')) throw new PageRefusal(403);
    const { mediaAsk } = await query(MediaAskPageDocument, { id: params['id'] ?? '' });
    return { ask: mediaAsk, done: url.searchParams.get('gedaan') };
  },
  submit: decide,
  title: ({ ask }) => ask.outlet,
  head: () => ({ noIndex: true }),
  view: AskView,
});

async function decide({ params, form, mutate, goTo }: SubmitArgs) {
  const id = params['id'] ?? '';
  const step = form.line('stap');
  if (step === 'stop') {
    const { state } = await mutate(WithdrawMediaConsentDocument, { input: { id } });
    return state ?? goTo(`/klankbord/media/${id}?gedaan=stop`);
  }
  const accepts = step === 'ja';
  const { state } = await mutate(AnswerMediaDocument, {
    input: { id, accepts, takesPlaceOn: form.line('dag') },
  });
  return state ?? goTo(accepts ? `/klankbord/media/${id}?gedaan=ja` : '/klankbord?gedaan=nee');
}

function AskView({ data: { ask, done }, form }: ViewProps<AskData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { outlet, kind, takesPlaceOn, answerBy, briefing, supporterName, publishedUrl, isOver } = ask;
  const notices: Readonly<Record<string, string>> = {
    ja: say('Fijn dat je meedoet. Je mag je bedenken tot het is gepubliceerd.'),
    stop: say('Je doet niet meer mee. De coördinator weet het al.'),
  };
  const notice = done ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={outlet}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/klankbord'), label: say('Mijn klankbord') }]}
            />
          }
          meta={[kindLabels(say)[kind], writeDay(takesPlaceOn, locale)]}
        />
        {notice ? <Notice kind="success" title={notice} /> : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        {isOver ? <Notice kind="info" title={say('Dit is voorbij. Je hoeft niets te doen.')} /> : null}
        {ask.waitsForGuardian ? (
          <Notice kind="info" title={say('Je ouder of voogd moet het ook goedvinden.')}>
            {say('De coördinator regelt dat met jullie samen.')}
          </Notice>
        ) : null}
        <Section id="uitleg" title={say('Waar het over gaat')}>
          <Stack>
            <TypedText text={briefing} />
            <DescriptionList
              facts={[
                ...(supporterName ? [{ term: say('Gaat met je mee'), details: supporterName }] : []),
                ...(ask.canAnswer
                  ? [{ term: say('Antwoord uiterlijk'), details: writeDay(answerBy, locale) }]
                  : []),
                ...(publishedUrl
                  ? [{ term: say('Hier staat het'), details: <a href={publishedUrl}>{publishedUrl}</a> }]
                  : []),
              ]}
            />
          </Stack>
        </Section>
        {ask.canAnswer ? <Choice ask={ask} /> : null}
        {ask.canWithdraw ? <ChangeOfMind ask={ask} /> : null}
      </Stack>
    </Page>
  );
}

function Choice({ ask: { id, takesPlaceOn, outlet } }: Pick<AskData, 'ask'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Panel tone="surface">
      <form method="post" action={href(`/klankbord/media/${id}`)}>
        <input type="hidden" name="dag" value={takesPlaceOn} />
        <Stack>
          <h2>{say('Wil je meedoen?')}</h2>
          <ul>
            <li>
              {say('Je ja geldt alleen voor {outlet} en alleen voor {day}.', {
                outlet,
                day: writeDay(takesPlaceOn, locale),
              })}
            </li>
            <li>
              {say('De journalist krijgt je echte naam, adres of nummer niet. Geef die zelf ook niet.')}
            </li>
            <li>{say('Je mag je bedenken tot het is gepubliceerd. Je hoeft niet te zeggen waarom.')}</li>
            <li>{say('Zeg je nee? Dan ziet niemand dat jij dat was.')}</li>
          </ul>
          <Toolbar
            primary={
              <Button type="submit" name="stap" value="ja" variant="primary" busyText={say('Even wachten…')}>
                {say('Ja, ik doe mee')}
              </Button>
            }
          >
            <Button type="submit" name="stap" value="nee" variant="quiet">
              {say('Nee, deze keer niet')}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Panel>
  );
}

function ChangeOfMind({ ask: { id } }: Pick<AskData, 'ask'>) {
  const say = useSay();
  const href = useHref();
  return (
    <Panel tone="quiet">
      <form method="post" action={href(`/klankbord/media/${id}`)}>
        <Stack>
          <p>
            {say('Wil je toch niet? Een reden hoeft niet. De coördinator en wie meegaat, horen het meteen.')}
          </p>
          <Toolbar>
            <Button
              type="submit"
              name="stap"
              value="stop"
              variant="secondary"
              busyText={say('Even wachten…')}
            >
              {say('Ik doe toch niet mee')}
            </Button>
          </Toolbar>
        </Stack>
      </form>
    </Panel>
  );
}
