import { Card, CardList, LinkButton, Section } from '@verbonden/shared/ui';
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
    <Section id="zonder-redacteur" title={say('Organisaties zonder redacteur')}>
      <CardList columns="many">
        {organisations.map(({ id, slug, name }) => (
          <Card
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
      </CardList>
    </Section>
  );
}
