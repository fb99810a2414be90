import { WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** On the desk a few are enough; the rest stands on their own page. */
const mostShown = 5;

/** Who asks to keep the page of an organisation, the longest waiting first. */
export function WaitingClaims({ claims }: { claims: DeskPageQuery['claimsWaiting'] }) {
  const say = useSay();
  const href = useHref();
  if (claims.length === 0) return null;
  return (
    <WorkQueue
      id="claims"
      title={say(
        '{count, plural, one {# vraag om een pagina bij te houden} other {# vragen om een pagina bij te houden}}',
        {
          count: claims.length,
        },
      )}
      link={{ href: href('/claims'), label: say('Zeg ja of nee') }}
    >
      <WorkList>
        {claims.slice(0, mostShown).map(({ id, name, organisation }) => (
          <WorkItem key={id} href={href(`/claims#${id}`)} title={name} meta={[organisation.name]} />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
