import { Avatar, Badge, Card } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { OrganisationListPageQuery } from './organisation-list.page.generated';

type Listed = OrganisationListPageQuery['organisations']['edges'][number]['node'];

/** An organisation in the directory: what it is and what it does in the network. */
export function OrganisationCard({ organisation }: { organisation: Listed }) {
  const say = useSay();
  const href = useHref();
  const { slug, name, kindLabel, logo, partnerships, fictitious } = organisation;
  return (
    <Card
      href={href(`/organisaties/${slug}`)}
      title={name}
      headingLevel={2}
      media={<Avatar name={name} logo={logo && { src: logo.small, alt: say('Logo van {name}', { name }) }} />}
      meta={[kindLabel, ...(fictitious ? [<Badge key="voorbeeld">{say('Voorbeeld')}</Badge>] : [])]}
    >
      {partnerships.map(({ body, roleLabel }) => `${body.name}: ${roleLabel.toLowerCase()}`).join(' · ')}
    </Card>
  );
}
