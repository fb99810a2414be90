import { hasRole, looksAfterNetwork, writeDate } from '@verbonden/shared/kernel';
import {
  CardList,
  Columns,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  SearchBox,
  Section,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, PageStop, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { BehindTheScenes } from './behind-the-scenes';
import { MeetingCard } from './meeting-card';
import {
  MyPageDocument,
  type MyPageQuery,
  NewInThemesDocument,
  type NewInThemesQuery,
} from './my.page.generated';
import { NewForYou } from './new-for-you';
import { OnTheWay } from './on-the-way';
import { RecentlySeen } from './recently-seen';
import { Standing } from './standing';
import { WhatIShare } from './what-i-share';
import { WorkingGroupTasks } from './working-group-tasks';

interface MyData extends Omit<MyPageQuery, 'me'> {
  readonly me: NonNullable<MyPageQuery['me']>;
  /** Null for who follows no theme. */
  readonly newInThemes: NewInThemesQuery | null;
}

/** The first screen for whoever is signed in: a question box, the next meeting, what is new for them, what they share. */
export const myPage = definePage<MyData>({
  path: '/mijn',
  async load({ query }) {
    const { me, ...rest } = await query(MyPageDocument, {});
    if (!me) {
      throw new PageStop(new Response(null, { status: 303, headers: { location: '/inloggen?terug=/mijn' } }));
    }
    const themes = rest.myFollows.flatMap(({ theme }) => theme ?? []);
    const newInThemes = themes.length > 0 ? await query(NewInThemesDocument, { themes }) : null;
    return { me, ...rest, newInThemes };
  },
  title: (_, say) => say('Mijn Verbonden'),
  head: () => ({ noIndex: true }),
  view: MyView,
});

function MyView({ data }: ViewProps<MyData>) {
  const { me, myKnowledgeItems, knowledgeTerms, meetings, myWorkingGroupTasks, newInThemes } = data;
  const say = useSay();
  const href = useHref();
  const { viewer, locale } = usePageFacts();
  const [next] = me.upcomingRegistrations;
  const labelIn = (group: string) => (code: string) =>
    knowledgeTerms.find((term) => term.group === group && term.code === code)?.label ?? code;
  const isMember = hasRole(viewer, 'PROFESSIONAL', 'EDITOR', 'COORDINATOR', 'ADMINISTRATOR');
  const names = [...new Set(me.roles.flatMap(({ organisation }) => organisation?.name ?? []))];
  return (
    <Page>
      <Stack>
        <PageHeader
          title={say('Dag {name}', { name: me.name })}
          meta={names}
          actions={
            looksAfterNetwork(viewer) ? (
              <LinkButton href={href('/bureau')}>{say('Naar het bureau')}</LinkButton>
            ) : null
          }
        />
        <SectionNav
          label={say('Wat van jou is')}
          items={[
            { href: href('/mijn'), label: say('Overzicht'), current: true },
            { href: href('/kennis/mijn'), label: say('Wat ik deel') },
            { href: href('/aanbod/mijn'), label: say('Mijn aanbod') },
            { href: href('/week/activiteiten/mijn'), label: say('Onze activiteiten') },
            { href: href('/volgen'), label: say('Wat ik volg') },
            { href: href('/mijn/mail'), label: say('Mijn mail') },
            { href: href('/beleid'), label: say('Beleidsteksten') },
            { href: href('/verzamelingen'), label: say('Verzamelingen') },
            { href: href('/mijn/account'), label: say('Mijn account') },
          ]}
        />
      </Stack>
      <Columns
        aside={
          <>
            <BehindTheScenes />
            {isMember ? <OnTheWay data={data} isComing={next !== undefined} /> : null}
            <WhatIShare own={myKnowledgeItems} stageOf={labelIn('statuses')} />
            <RecentlySeen />
          </>
        }
      >
        <SearchBox
          size="large"
          action={href('/kennis')}
          label={say('Wat zoek je?')}
          submitLabel={say('Zoek wat werkt')}
          hint={say('Bijvoorbeeld: leerling zorgt voor zieke ouder')}
        />
        {me.speaksAt.length + me.datePollsToAnswer.length > 0 || myWorkingGroupTasks ? (
          <Stack>
            <WorkingGroupTasks own={myWorkingGroupTasks} />
            {me.speaksAt.map(({ id, slug, title }) => (
              <Notice
                key={id}
                kind="info"
                title={say('Je spreekt op ‘{title}’', { title })}
                action={
                  <LinkButton href={href(`/bijeenkomsten/${slug}/materiaal`)}>
                    {say('Jouw materiaal')}
                  </LinkButton>
                }
              >
                {say('Zet je dia’s klaar, of iets om vooraf te lezen.')}
              </Notice>
            ))}
            {me.datePollsToAnswer.map(({ id, closesAt, meeting: { slug, title } }) => (
              <Notice
                key={id}
                kind="info"
                title={say('Wanneer kun jij? {title}', { title })}
                action={
                  <LinkButton href={href(`/bijeenkomsten/${slug}/datumprikker`)}>
                    {say('Zeg wanneer je kunt')}
                  </LinkButton>
                }
              >
                {say('Antwoorden kan tot {when}.', { when: writeDate(new Date(closesAt), locale) })}
              </Notice>
            ))}
          </Stack>
        ) : null}
        <Section
          id="volgende"
          title={next ? say('Hier doe je mee') : say('Binnenkort')}
          link={{ href: href('/bijeenkomsten'), label: say('Alle bijeenkomsten') }}
        >
          {next ? (
            <CardList columns="one">
              {me.upcomingRegistrations.map((registration) => (
                <MeetingCard
                  key={registration.id}
                  meeting={registration.meeting}
                  badge={<Standing registration={registration} />}
                />
              ))}
            </CardList>
          ) : (
            <CardList columns="one">
              {meetings.edges.map(({ node }) => (
                <MeetingCard key={node.id} meeting={node} />
              ))}
            </CardList>
          )}
          <p>
            <a href={href('/mijn/agenda')}>{say('Zet mijn bijeenkomsten vanzelf in mijn agenda')}</a>
          </p>
        </Section>
        {isMember ? <NewForYou found={newInThemes} kindOf={labelIn('kinds')} /> : null}
      </Columns>
    </Page>
  );
}
