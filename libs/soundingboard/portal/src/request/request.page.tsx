import {
  Breadcrumb,
  Button,
  DescriptionList,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  StatusLabel,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import { hasRole, writeDay } from '@verbonden/shared/kernel';
import {
  definePage,
  FormProblems,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { statusWords } from '../asked/asked-card';
import { Draft } from './draft';
import { FollowUp } from './follow-up';
import { Invitation } from './invitation';
import { Room } from './room';
import { AdviceRequestPageDocument, type WholeAdviceRequestFragment } from './request.page.generated';
import { takeStep } from './take-step';

export interface RequestData {
  readonly request: WholeAdviceRequestFragment;
  readonly messageId: string;
  readonly done: string | null;
}

/** One question, for who asked it, who was invited and who hosts it: with the room for who sits in it. */
export const requestPage = definePage<RequestData>({
  path: '/advies/gevraagd/:id',
  forYoungPeople: true,
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { adviceRequest } = await query(AdviceRequestPageDocument, { id: params['id'] ?? '' });
    if (!adviceRequest) throw new PageRefusal(404);
    return { request: adviceRequest, messageId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: takeStep,
  title: ({ request }) => request.title,
  head: () => ({ noIndex: true }),
  view: RequestView,
});

function RequestView({ data, form }: ViewProps<RequestData>) {
  const say = useSay();
  const href = useHref();
  const { viewer, locale } = usePageFacts();
  const { request, done } = data;
  const isYoung = hasRole(viewer, 'SOUNDING_BOARD');
  const notices: Readonly<Record<string, string>> = {
    gevraagd: say('Je vraag is verstuurd. Je krijgt een mail als het advies er is.'),
    ja: say('Fijn dat je meepraat.'),
    weg: say('Je bericht is weg.'),
    gekozen: say('Je keuze telt mee. Niemand ziet wat jij koos.'),
  };
  const notice = done ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={request.title}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                isYoung
                  ? { href: href('/klankbord'), label: say('Mijn klankbord') }
                  : { href: href('/advies/gevraagd'), label: say('Vragen aan de klankbordgroep') },
              ]}
            />
          }
          badge={<StatusLabel status="open">{statusWords(request.status, say)}</StatusLabel>}
          meta={[
            say('gevraagd door {name}', { name: request.organisation?.name ?? say('Het netwerk') }),
            say('uiterlijk {day}', { day: writeDay(request.wantedBy, locale) }),
          ]}
        />
        {notice ? <Notice kind="success" title={notice} /> : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        {request.viewerState === 'INVITED' ? <Invitation request={request} /> : null}
        <Section id="vraag" title={say('De vraag')}>
          <Stack>
            <TypedText text={request.question} />
            <About request={request} />
          </Stack>
        </Section>
        {request.room ? (
          <Room request={request} room={request.room} messageId={data.messageId} form={form} />
        ) : null}
        {request.room?.draft && !request.advice ? <Draft room={request.room} /> : null}
        {request.advice ? <Published request={request} /> : null}
        {request.viewerCanFollowUp ? <FollowUp request={request} form={form} /> : null}
        <Leading request={request} />
      </Stack>
    </Page>
  );
}

function About({ request }: { request: WholeAdviceRequestFragment }) {
  const say = useSay();
  const href = useHref();
  const { knowledgeItem, about, thanks, askerName, viewerThankedOn, viewerState, advice } = request;
  const { locale } = usePageFacts();
  return (
    <DescriptionList
      facts={[
        {
          term: say('Gaat over'),
          details: knowledgeItem ? (
            <a href={href(`/kennis/${knowledgeItem.slug}`)}>{knowledgeItem.title}</a>
          ) : (
            (about ?? say('Een aanpak die hier niet meer staat'))
          ),
        },
        ...(askerName ? [{ term: say('Wie het vroeg'), details: askerName }] : []),
        ...(thanks
          ? [
              {
                term: say('Voor je tijd'),
                details: viewerThankedOn
                  ? say('{thanks}, gegeven op {day}', { thanks, day: writeDay(viewerThankedOn, locale) })
                  : viewerState === 'IN' && advice
                    ? say('{thanks}, dit komt nog', { thanks })
                    : thanks,
              },
            ]
          : []),
      ]}
    />
  );
}

function Published({ request: { advice } }: { request: WholeAdviceRequestFragment }) {
  const say = useSay();
  const href = useHref();
  const { slug } = advice!;
  return (
    <Section id="advies" title={say('Het advies staat online')}>
      <Toolbar
        primary={
          <LinkButton href={href(`/advies/${slug}`)} variant="secondary">
            {say('Bekijk advies {slug}', { slug })}
          </LinkButton>
        }
      />
    </Section>
  );
}

/** What a coordinator or who asked can do with the question itself. */
function Leading({ request }: { request: WholeAdviceRequestFragment }) {
  const say = useSay();
  const href = useHref();
  const { id, viewerIsHost, viewerCanHost, viewerCanWithdraw, hostName } = request;
  const path = `/advies/gevraagd/${id}`;
  if (viewerIsHost) {
    return (
      <Toolbar primary={<LinkButton href={href(`${path}/leiden`)}>{say('Leid dit gesprek')}</LinkButton>} />
    );
  }
  if (!viewerCanHost && !viewerCanWithdraw) return null;
  return (
    <form method="post" action={href(path)}>
      <Toolbar
        primary={
          viewerCanHost ? (
            <Button type="submit" name="stap" value="leid" variant={hostName ? 'secondary' : 'primary'}>
              {hostName ? say('Neem het over van {name}', { name: hostName }) : say('Ik leid dit gesprek')}
            </Button>
          ) : null
        }
      >
        {viewerCanWithdraw ? (
          <Button type="submit" name="stap" value="trek-in" variant="quiet">
            {say('Trek de vraag in')}
          </Button>
        ) : null}
      </Toolbar>
    </form>
  );
}
