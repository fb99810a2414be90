import { LinkRows, Section } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ItemRoadFragment } from './item-road.generated';

/** The way back: the questions that it answers, and the meetings where it came up. */
export function ItemRoad({ item: { answeredSignals, meetings } }: { item: ItemRoadFragment }) {
  const say = useSay();
  const href = useHref();
  if (answeredSignals.length === 0 && meetings.length === 0) return null;
  return (
    <Section id="weg" title={say('Waar dit ter sprake kwam')}>
      <LinkRows
        links={[
          ...answeredSignals.map(({ id, title }) => ({
            href: href(`/signalen/${id}`),
            label: title,
            note: say('Deze vraag is hiermee beantwoord'),
          })),
          ...meetings.map(({ slug, title }) => ({
            href: href(`/bijeenkomsten/${slug}`),
            label: title,
            note: say('Het stond op het programma'),
          })),
        ]}
      />
    </Section>
  );
}
