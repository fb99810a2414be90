import { Card } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { StoryCardFragment } from './story-card.generated';

/** A story in a list, by what it begins with and who tells it. */
export function StoryCard({
  story,
  badge,
  headingLevel = 3,
}: {
  story: StoryCardFragment;
  badge?: ReactNode;
  headingLevel?: 2 | 3;
}) {
  const say = useSay();
  const href = useHref();
  const { slug, title, lead, people, organisation } = story;
  return (
    <Card
      href={href(`/week/verhalen/${slug}`)}
      title={title}
      headingLevel={headingLevel}
      lang="nl"
      badge={badge}
      meta={[
        ...people.map(({ name, ageLabel }) => say('{name}, {age} jaar', { name, age: ageLabel })),
        ...(organisation ? [organisation.name] : []),
      ]}
    >
      {lead}
    </Card>
  );
}
