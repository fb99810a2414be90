import { writeDate } from '@verbonden/shared/kernel';
import { Section, Stack } from '@verbonden/shared/ui';
import { usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { ShownTemplateFragment } from './materials.page.generated';

/** What is still to come, with its day, and how to hear of it. */
export function StillToCome({
  templates,
  children,
}: {
  templates: readonly ShownTemplateFragment[];
  children: ReactNode;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const toCome = templates.filter(({ isOut }) => !isOut);
  return (
    <Section id="straks" title={toCome.length > 0 ? say('Dit komt nog') : say('Blijf op de hoogte')}>
      <Stack>
        {toCome.length > 0 ? (
          <ul>
            {toCome.map(({ id, name, releasesAt }) => (
              <li key={id}>
                {say('{name}: vanaf {day}', { name, day: writeDate(new Date(releasesAt), locale) })}
              </li>
            ))}
          </ul>
        ) : null}
        {children}
      </Stack>
    </Section>
  );
}
