import {
  Badge,
  Breadcrumb,
  Columns,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Stack,
  StatusLabel,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  PageTools,
  type Say,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { activitiesAddress } from './activities-address';
import { CampaignActivityPageDocument, type WholeCampaignActivityFragment } from './activity.page.generated';
import { takeActivityStep } from './activity-steps';
import { audienceWord, placeWord, whenLines } from './activity-words';
import { CheckPanel } from './check-panel';
import { OrganiserPanel } from './organiser-panel';
import { SignUpForm } from './sign-up-form';

interface ActivityData {
  readonly activity: WholeCampaignActivityFragment;
  /** The same form sent twice is one person. */
  readonly signupId: string;
  readonly done: string | null;
}

/** One activity: when, where, for whom, what it costs, and how to join. */
export const activityPage = definePage<ActivityData>({
  path: '/week/activiteit/:slug',
  forYoungPeople: ({ activity }) => activity.audience === 'YOUNG_CARERS',
  async load({ params, url, query }) {
    const { campaignActivity } = await query(CampaignActivityPageDocument, { slug: params['slug'] ?? '' });
    if (!campaignActivity) throw new PageRefusal(404);
    return { activity: campaignActivity, signupId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: takeActivityStep,
  title: ({ activity }) => activity.title,
  head: ({ activity }) => ({
    description: activity.body.slice(0, 160),
    noIndex: activity.status !== 'PUBLISHED' && activity.status !== 'CANCELLED',
  }),
  card: ({ activity }, { say, context }) => ({
    kind: say('Activiteit'),
    ...(activity.status === 'CANCELLED'
      ? { title: say('Gaat niet door: {title}', { title: activity.title }) }
      : {}),
    facts: [
      whenLines(activity, context.locale)[0],
      [placeWord(activity, say), activity.organisation.name].filter(Boolean).join(' · '),
    ],
    look: 'NIGHT',
  }),
  view: ActivityView,
});

function ActivityView({ data: { activity, signupId, done }, form }: ViewProps<ActivityData>) {
  const say = useSay();
  const href = useHref();
  const { title, audience, edition, organisation, body, status, slug } = activity;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={title}
          badge={<Standing activity={activity} />}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href(`/week/${edition.slug}`), label: edition.name },
                { href: href(activitiesAddress(edition.slug, {})), label: say('Activiteiten') },
              ]}
            />
          }
          meta={[
            audienceWord(audience, say),
            <a key="van" href={href(`/organisaties/${organisation.slug}`)}>
              {organisation.name}
            </a>,
          ]}
        />
        <FormProblems form={form} />
        <Done activity={activity} done={form ? null : done} />
      </Stack>
      <Columns
        aside={
          <Stack gap="large">
            {activity.viewerCanCheck ? <CheckPanel activity={activity} form={form} /> : null}
            <SignUpForm activity={activity} signupId={signupId} form={form} />
            <OrganiserPanel activity={activity} form={form} />
          </Stack>
        }
      >
        <Stack gap="large">
          <TypedText text={body} />
          <Facts activity={activity} />
          {status === 'PUBLISHED' ? (
            <PageTools title={title} calendar={`/calendar/activiteit/${slug}.ics`} />
          ) : null}
        </Stack>
      </Columns>
    </Page>
  );
}

function Facts({ activity }: { activity: WholeCampaignActivityFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { venue, address, postcode, municipality, costs, accessibility, edition } = activity;
  return (
    <DescriptionList
      facts={[
        { term: say('Wanneer'), details: whenLines(activity, locale) },
        {
          term: say('Waar'),
          details: municipality
            ? [
                venue,
                [address, postcode].filter(Boolean).join(', '),
                <a
                  key="gemeente"
                  href={href(activitiesAddress(edition.slug, { municipality: municipality.slug }))}
                >
                  {municipality.name}
                </a>,
              ]
            : placeWord(activity, say),
        },
        { term: say('Aanmelden'), details: joiningWord(activity, say) },
        { term: say('Kosten'), details: costs ?? say('Gratis') },
        { term: say('Toegankelijk'), details: accessibility },
      ]}
    />
  );
}

function Standing({ activity: { status, isOver, form } }: { activity: WholeCampaignActivityFragment }) {
  const say = useSay();
  if (status === 'CANCELLED') return <StatusLabel status="cancelled">{say('Gaat niet door')}</StatusLabel>;
  if (status !== 'PUBLISHED') return <StatusLabel status="draft">{statusWord(status, say)}</StatusLabel>;
  if (isOver) return <StatusLabel status="past">{say('Is geweest')}</StatusLabel>;
  return <Badge>{form === 'ONLINE' ? say('Online') : say('Op een plek')}</Badge>;
}

/** How somebody joins; who looks it over reads it here before the form is there. */
function joiningWord({ joining, joinUrl, seats }: WholeCampaignActivityFragment, say: Say) {
  switch (joining) {
    case 'NONE':
      return say('Niet nodig');
    case 'ELSEWHERE':
      return joinUrl ? <a href={joinUrl}>{joinUrl}</a> : null;
    case 'PORTAL':
      return say('Hier, {seats, plural, =0 {zonder maximum} one {# plek} other {# plekken}}', {
        seats: seats ?? 0,
      });
  }
}

/** How an activity stands, for who keeps it. */
export function statusWord(status: WholeCampaignActivityFragment['status'], say: Say): string {
  return {
    SUBMITTED: say('Wordt nagekeken'),
    CHANGES_REQUESTED: say('Pas dit aan'),
    PUBLISHED: say('Staat in de agenda'),
    CANCELLED: say('Gaat niet door'),
    WITHDRAWN: say('Ingetrokken'),
  }[status];
}

function Done({ activity, done }: { activity: WholeCampaignActivityFragment; done: string | null }) {
  const say = useSay();
  if (activity.status === 'CANCELLED') {
    return (
      <Notice
        kind="attention"
        title={say('Dit gaat niet door.')}
        {...(done === 'afgezegd' ? { live: 'status' } : {})}
      >
        {activity.cancelledBecause}
      </Notice>
    );
  }
  switch (done ?? '') {
    case 'ingestuurd':
      return (
        <Notice kind="success" live="status" title={say('Dank je wel! Je activiteit is binnen.')}>
          {say(
            'Een coördinator kijkt hem binnen een werkdag na. Daarna staat hij in de agenda; je krijgt een mail.',
          )}
        </Notice>
      );
    case 'bewaard':
      return <Notice kind="success" live="status" title={say('Je activiteit is bewaard.')} />;
    case 'ingetrokken':
      return <Notice kind="success" live="status" title={say('Je activiteit is ingetrokken.')} />;
    default:
      return null;
  }
}
