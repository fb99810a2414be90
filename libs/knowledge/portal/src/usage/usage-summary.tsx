import { BigNumbers, Section, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ItemUsageFragment } from './usage.generated';

/** For who shares it: how often it was used lately, in four numbers. */
export function UsageSummary({ item: { slug, adoptionCount, usage } }: { item: ItemUsageFragment }) {
  const say = useSay();
  const href = useHref();
  if (!usage) return null;
  const sum = (of: 'seen' | 'opened' | 'downloaded') => usage.reduce((total, week) => total + week[of], 0);
  return (
    <Section
      id="gebruik"
      title={say('Zo wordt dit gebruikt')}
      lead={say('In de laatste twaalf weken. Alleen wie dit deelt en de coördinatoren zien dit.')}
      link={{ href: href(`/kennis/${slug}/gebruik`), label: say('Per week bekijken') }}
    >
      <Stack>
        <BigNumbers
          label={say('Zo wordt dit gebruikt')}
          numbers={[
            { label: say('keer bekeken'), value: sum('seen') },
            { label: say('keer geopend bij de maker'), value: sum('opened') },
            { label: say('keer gedownload'), value: sum('downloaded') },
            { label: say('plekken die dit ook doen'), value: adoptionCount },
          ]}
        />
      </Stack>
    </Section>
  );
}
