import { HistoryLink } from '@verbonden/people/portal';
import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Avatar,
  Breadcrumb,
  DescriptionList,
  LinkButton,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Section,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  localHref,
  PageRefusal,
  PageStop,
  PageTools,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { OrganisationKeeping } from '../claim/organisation-keeping';
import { OrganisationOffers } from '../offer/organisation-offers';
import { OrganisationPageDocument, type OrganisationPageQuery } from './organisation.page.generated';
import { OrganisationKnowledge } from './organisation-knowledge';
import { writePeriod } from './role-period';

type Shown = NonNullable<OrganisationPageQuery['organisation']>;

/** One organisation: what it is, what it does in the network and since when. */
export const organisationPage = definePage<Shown>({
  path: '/organisaties/:slug',
  async load({ params, url, query, context }) {
    const { organisation } = await query(OrganisationPageDocument, { slug: params['slug'] ?? '' });
    if (!organisation) throw new PageRefusal(404);
    if (organisation.slug !== params['slug']) {
      // It became part of another one.
      const location = localHref(context.locale, `/organisaties/${organisation.slug}${url.search}`);
      throw new PageStop(new Response(null, { status: 302, headers: { location } }));
    }
    return organisation;
  },
  title: ({ name }) => name,
  head: ({ name, description, website, contactEmail }) => ({
    ...(description ? { description } : {}),
    jsonLd: {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name,
      ...(website ? { url: website } : {}),
      ...(contactEmail ? { email: contactEmail } : {}),
    },
  }),
  seenAs: ({ kindLabel }) => kindLabel,
  card: ({ kindLabel, city, region }) => ({
    kind: kindLabel ?? '',
    facts: [city ?? region],
    look: 'PAPER',
  }),
  view: OrganisationView,
});

function OrganisationView({ data }: ViewProps<Shown>) {
  const say = useSay();
  const href = useHref();
  const { locale, viewer } = usePageFacts();
  const {
    name,
    kindLabel,
    sectorLabel,
    city,
    description,
    website,
    region,
    fictitious,
    partnershipHistory,
    slug,
  } = data;
  const logo = data.logo && { src: data.logo.small, alt: say('Logo van {name}', { name }) };
  return (
    <Page>
      <PageHeader
        title={name}
        lead={description}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/organisaties'), label: say('Organisaties') }]}
          />
        }
        meta={[kindLabel, sectorLabel, city, region].filter((each) => each !== null)}
        media={<Avatar name={name} size="large" logo={logo} />}
        actions={
          <>
            <LinkButton href={href(`/kennis?organisatie=${slug}`)} variant="primary">
              {say('Wat deze organisatie deelt')}
            </LinkButton>
            {data.viewerCanKeepColleagues ? (
              <LinkButton href={href(`/organisaties/${slug}/mensen`)}>{say('Wie hier werkt')}</LinkButton>
            ) : null}
            {looksAfterNetwork(viewer) ? (
              <LinkButton href={href(`/organisaties/${slug}/samenvoegen`)} variant="quiet">
                {say('Staat er twee keer in')}
              </LinkButton>
            ) : null}
            {website ? <LinkButton href={website}>{say('Naar de website')}</LinkButton> : null}
            {data.contactEmail ? (
              <LinkButton href={`mailto:${data.contactEmail}`}>{say('Schrijf een mail')}</LinkButton>
            ) : null}
            {data.viewerCanKeepProfile ? (
              <LinkButton href={href(`/organisaties/${slug}/bewerken`)}>
                {say('Bewerk deze pagina')}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {fictitious ? (
        <Notice kind="info" title={say('Dit is een voorbeeld')}>
          {say('Deze organisatie is verzonnen, om te laten zien hoe Verbonden werkt.')}
        </Notice>
      ) : null}
      <OrganisationOffers organisation={data} />
      <OrganisationKnowledge organisation={data} />
      {data.municipalities.length > 0 ? (
        <Section id="waar" title={say('Waar ze werken')}>
          <LinkRows
            links={data.municipalities.map((each) => ({
              href: href(`/gemeenten/${each.slug}`),
              label: each.name,
            }))}
          />
        </Section>
      ) : null}
      <Section id="rollen" title={say('Wat doet {name} in het netwerk?', { name })}>
        <DescriptionList
          facts={partnershipHistory.map((role) => ({
            term: role.body.name,
            details: [
              `${role.roleLabel}, ${writePeriod(role, locale, say)}`,
              role.body.description,
              <a key="wie" href={href(`/verbanden/${role.body.slug}`)}>
                {say('Wie hier nog meer meedoen')}
                <VisuallyHidden>: {role.body.name}</VisuallyHidden>
              </a>,
            ],
          }))}
        />
      </Section>
      <PageTools title={name} />
      <OrganisationKeeping organisation={data} />
      {viewer.roles.some(({ organisationId }) => organisationId === data.id) ? (
        <p>
          <a href={href(`/organisaties/${slug}/weggaan`)}>{say('Ik werk hier niet meer')}</a>
        </p>
      ) : null}
      <HistoryLink id={data.id} />
    </Page>
  );
}
