import { looksAfterNetwork, writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Columns,
  DescriptionList,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  Timeline,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { ApplicationState } from './application-card';
import { ApplicationDecisions } from './application-decisions';
import { ApplicationPageDocument, type ApplicationPageQuery } from './application.page.generated';
import { decideApplication } from './decide-application';
import { stepWord } from './step-words';

export interface ApplicationData {
  readonly application: NonNullable<ApplicationPageQuery['membershipApplication']>;
  readonly bodies: ApplicationPageQuery['bodies'];
  readonly words: ApplicationPageQuery['network'];
  readonly newId: string;
  readonly now: Date;
  readonly done: string | null;
}

/** One application: who asks, what happened, and the three answers: ask, approve, decline. */
export const applicationPage = definePage<ApplicationData>({
  path: '/bureau/aanvragen/:id',
  async load({ params, url, query, context }) {
    if (context.viewer.personId !== null && !looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const { membershipApplication, bodies, network } = await query(ApplicationPageDocument, {
      id: params['id'] ?? '',
    });
    if (!membershipApplication) throw new PageRefusal(404);
    return {
      application: membershipApplication,
      bodies,
      words: network,
      newId: v7(),
      now: context.now,
      done: url.searchParams.get('gedaan'),
    };
  },
  submit: decideApplication,
  title: ({ application: { title } }, say) =>
    say('Aanvraag van {name}', { name: title || say('Naam gewist') }),
  head: () => ({ noIndex: true }),
  view: ApplicationView,
});

function ApplicationView({ data, form }: ViewProps<ApplicationData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { application } = data;
  const isOpen = application.status === 'RECEIVED' || application.status === 'ASKED';
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Aanvraag van {name}', { name: application.title || say('Naam gewist') })}
          badge={<ApplicationState application={application} />}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href('/bureau'), label: say('Bureau') },
                { href: href('/bureau/aanvragen'), label: say('Aanvragen om mee te doen') },
              ]}
            />
          }
        />
        <ApplicationDone data={data} />
        <FormProblems form={form} />
        <Columns
          aside={
            <Section id="verloop" title={say('Wat er gebeurde')}>
              <Timeline
                label={say('Wat er gebeurde, van oud naar nieuw')}
                moments={application.moments.map(({ id, step, words, at, byName }) => ({
                  id,
                  dateTime: at,
                  when: writeDate(new Date(at), locale),
                  title: byName ? `${stepWord(step, say)} (${byName})` : stepWord(step, say),
                  state: 'past' as const,
                  children: words ? <TypedText text={words} /> : null,
                }))}
              />
            </Section>
          }
        >
          <Stack gap="section">
            <About application={application} />
            {isOpen ? <ApplicationDecisions data={data} form={form} /> : null}
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

/** What the applicant filled in. */
function About({ application }: Pick<ApplicationData, 'application'>) {
  const say = useSay();
  const { kind, contactName, contactEmail, contactJobTitle, website, brings, seeks } = application;
  const facts = [
    { term: say('Organisatie'), details: application.organisationName },
    { term: say('Soort'), details: application.organisationKindLabel },
    { term: say('Plaats'), details: [application.city, application.region].filter(Boolean).join(', ') },
    { term: say('Website'), details: website ? <a href={website}>{website}</a> : null },
    { term: say('Brengt mee'), details: brings ? <TypedText text={brings} /> : null },
    { term: say('Hoopt te vinden'), details: seeks ? <TypedText text={seeks} /> : null },
    { term: say('Wie vraagt het'), details: [contactName, contactJobTitle].filter(Boolean).join(', ') },
    {
      term: say('E-mail'),
      details: contactEmail ? <a href={`mailto:${contactEmail}`}>{contactEmail}</a> : null,
    },
  ].filter(({ details }) => details);
  return (
    <Section id="aanvraag" title={kind === 'PROFESSIONAL' ? say('Professional') : say('De aanvraag')}>
      <DescriptionList facts={facts.map(({ term, details }) => ({ term, details: details! }))} />
    </Section>
  );
}

function ApplicationDone({ data: { done, application } }: { data: ApplicationData }) {
  const say = useSay();
  const href = useHref();
  const words: Readonly<Record<string, string>> = {
    gevraagd: say('Je vraag is onderweg. Zodra er antwoord is, staat de aanvraag weer bovenaan.'),
    goedgekeurd: say('Goedgekeurd. De mail met de uitnodiging is onderweg.'),
    afgewezen: say('Afgewezen. De aanvrager krijgt je reden per mail.'),
  };
  // Once it is answered, a question is not on its way any more.
  const isPast = done === 'gevraagd' && application.status !== 'ASKED';
  const title = !isPast && done && Object.hasOwn(words, done) ? words[done] : undefined;
  const { organisation } = application;
  if (!title && !organisation) return null;
  return (
    <Notice
      kind="success"
      title={title ?? say('Dit is goedgekeurd.')}
      {...(organisation
        ? {
            action: (
              <LinkButton href={href(`/organisaties/${organisation.slug}`)}>
                {say('Bekijk de pagina van {name}', { name: organisation.name })}
              </LinkButton>
            ),
          }
        : {})}
    />
  );
}
