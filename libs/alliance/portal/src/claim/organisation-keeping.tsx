import { LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { OrganisationKeepingFragment } from './organisation-keeping.generated';

/** Who keeps this page: the way in for who works there, and what its keepers can do besides. */
export function OrganisationKeeping({ organisation }: { organisation: OrganisationKeepingFragment }) {
  const say = useSay();
  const href = useHref();
  const { slug, name, claimDomain, viewerCanAnswerClaims, viewerCanEndMembership } = organisation;
  const links = [
    ...(claimDomain !== null && !viewerCanAnswerClaims
      ? [
          {
            href: href(`/organisaties/${slug}/claimen`),
            label: say('Werk je bij {name}?', { name }),
            note: say('Vraag of je deze pagina mag bijhouden.'),
          },
        ]
      : []),
    ...(viewerCanAnswerClaims
      ? [
          {
            href: href('/claims'),
            label: say('Wie wil een pagina bijhouden?'),
            note: say('Zeg ja of nee tegen wie hier werkt.'),
          },
        ]
      : []),
    ...(viewerCanEndMembership
      ? [
          {
            href: href(`/organisaties/${slug}/vertrek`),
            label: say('Stoppen met meedoen'),
            note: say('Je ziet eerst wat er dan gebeurt.'),
          },
        ]
      : []),
  ];
  if (links.length === 0) return null;
  return (
    <Section id="bijhouden" title={say('Deze pagina bijhouden')}>
      <LinkRows links={links} />
    </Section>
  );
}
