import { CardList, EmptyState, LinkButton, Notice, Pagination, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { activitiesAddress } from './activities-address';
import { ActivityCard } from './activity-card';
import type { CampaignActivityCardFragment } from './activity-card.generated';
import type { ActivityListData } from './activity-list.page';

type Near = NonNullable<ActivityListData['activities']['near']>;

/** Activities below one another; near a place in three parts: there, around, online. */
export function ActivityPlainList({ data: { activities, edition, choice } }: { data: ActivityListData }) {
  const say = useSay();
  const href = useHref();
  const { edges, near, pageInfo } = activities;
  const nodes = edges.map(({ node }) => node);
  return (
    <Stack gap="large">
      {near?.kind === 'UNKNOWN' ? (
        <Notice
          kind="attention"
          title={say('‘{place}’ kennen we niet. Je ziet nu alles.', { place: near.name })}
        >
          {say('Vul de naam van je gemeente in, of je postcode.')}
        </Notice>
      ) : null}
      {nodes.length === 0 ? (
        <EmptyState
          title={say('Hier is nog niets gemeld')}
          action={
            <LinkButton href={href(activitiesAddress(edition.slug, {}))}>
              {say('Bekijk alle activiteiten')}
            </LinkButton>
          }
        >
          {say('Haal een filter weg, of kijk wat er online is.')}
        </EmptyState>
      ) : near && near.kind !== 'UNKNOWN' ? (
        <NearParts nodes={nodes} near={near} />
      ) : (
        <Cards nodes={nodes} />
      )}
      <Pagination
        label={say('Bladeren door de activiteiten')}
        {...(pageInfo.hasNextPage
          ? {
              next: {
                href: href(activitiesAddress(edition.slug, choice, pageInfo.endCursor)),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </Stack>
  );
}

function NearParts({ nodes, near }: { nodes: readonly CampaignActivityCardFragment[]; near: Near }) {
  const say = useSay();
  const isThere = ({ municipality, postcode }: CampaignActivityCardFragment) =>
    near.kind === 'MUNICIPALITY' ? municipality?.name === near.name : postcode?.startsWith(near.name);
  const online = nodes.filter(({ form }) => form === 'ONLINE');
  const onsite = nodes.filter(({ form }) => form !== 'ONLINE');
  const around =
    near.kind === 'MUNICIPALITY'
      ? say('In de rest van {province}', { province: near.around ?? '' })
      : say('In de buurt: postcodes die beginnen met {area}', { area: near.around ?? '' });
  const parts = [
    { id: 'daar', title: say('In {place}', { place: near.name }), all: onsite.filter(isThere) },
    { id: 'eromheen', title: around, all: onsite.filter((each) => !isThere(each)) },
    { id: 'online', title: say('Online, overal vandaan'), all: online },
  ];
  return (
    <Stack gap="section">
      {parts
        .filter(({ all }) => all.length > 0)
        .map(({ id, title, all }) => (
          <Section key={id} id={id} title={title}>
            <Cards nodes={all} />
          </Section>
        ))}
    </Stack>
  );
}

function Cards({ nodes }: { nodes: readonly CampaignActivityCardFragment[] }) {
  return (
    <CardList columns="one">
      {nodes.map((node) => (
        <ActivityCard key={node.id} activity={node} />
      ))}
    </CardList>
  );
}
