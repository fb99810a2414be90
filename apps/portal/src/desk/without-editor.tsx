import { LinkButton, WorkItem, WorkList, WorkQueue } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { DeskPageQuery } from './desk.page.generated';

/** Organisations whose last editor went: each needs somebody who keeps its page. */
export function WithoutEditor({
  organisations,
}: {
  organisations: DeskPageQuery['organisationsWithoutEditor'];
}) {
  const say = useSay();
  const href = useHref();
  if (organisations.length === 0) return null;
  return (
    <WorkQueue id="zonder-redacteur" title={say('Organisaties zonder redacteur')}>
      <WorkList>
        {organisations.map(({ id, slug, name }) => (
          <WorkItem
            key={id}
            href={href(`/organisaties/${slug}`)}
            title={name}
            actions={
              <LinkButton href={href(`/organisaties/${slug}/mensen#uitnodigen`)} size="small">
                {say('Nodig een redacteur uit')}
              </LinkButton>
            }
          />
        ))}
      </WorkList>
    </WorkQueue>
  );
}
