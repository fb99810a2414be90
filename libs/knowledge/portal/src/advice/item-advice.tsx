import { writeDate } from '@verbonden/shared/kernel';
import { Card, CardList, LinkButton, Section, Stack, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemAdviceFragment } from './item-advice.generated';

const looks = { ADOPTED: 'confirmed', PARTLY: 'open', NOT: 'past' } as const;

/**
 * What young people advised on this, and what was done with it. The fields are what the sounding board adds to an item;
 * this side shows them and knows no more of it.
 */
export function ItemAdvice({ item: { slug, advices, viewerCanAskAdvice } }: { item: ItemAdviceFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (advices.length === 0 && !viewerCanAskAdvice) return null;
  const words = {
    ADOPTED: say('Overgenomen'),
    PARTLY: say('Deels overgenomen'),
    NOT: say('Niet overgenomen'),
  };
  return (
    <Section
      id="advies"
      title={say('Wat jongeren ervan vinden')}
      lead={
        advices.length > 0
          ? say('Advies van de klankbordgroep: jongeren die zelf voor iemand zorgen.')
          : say('De klankbordgroep heeft hier nog niet naar gekeken.')
      }
    >
      <Stack>
        {advices.length > 0 ? (
          <CardList>
            {advices.map((advice) => (
              <Card
                key={advice.id}
                href={href(`/advies/${advice.slug}`)}
                title={advice.title}
                badge={
                  advice.outcome ? (
                    <StatusLabel status={looks[advice.outcome]}>{words[advice.outcome]}</StatusLabel>
                  ) : (
                    <StatusLabel status="waiting">{say('Wacht op een reactie')}</StatusLabel>
                  )
                }
                meta={[
                  say('Advies {slug}', { slug: advice.slug }),
                  writeDate(new Date(`${advice.advisedOn}T12:00:00Z`), locale),
                ]}
              >
                {advice.text.split('\n')[0]}
              </Card>
            ))}
          </CardList>
        ) : null}
        {viewerCanAskAdvice ? (
          <LinkButton href={href(`/advies/vragen?${new URLSearchParams({ over: slug }).toString()}`)}>
            {say('Vraag advies aan jongeren')}
          </LinkButton>
        ) : null}
      </Stack>
    </Section>
  );
}
