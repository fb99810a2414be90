import { Section, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ActivityKindsPageQuery } from './activity-kinds.page.generated';

/** What is done where: a row for each region, so that white spots can be seen. Each number leads to what it counts. */
export function KindsByRegion({
  counts,
  kinds,
}: {
  counts: ActivityKindsPageQuery['activityKindCounts'];
  kinds: readonly { readonly code: string; readonly label: string }[];
}) {
  const say = useSay();
  const href = useHref();
  if (counts.length === 0) return null;
  const regions = [...new Set(counts.map(({ region }) => region))];
  const countOf = (region: string | null, code: string) =>
    counts.find((each) => each.region === region && each.activityKind === code)?.count ?? 0;
  const cellOf = (region: string | null, { code, label }: { code: string; label: string }) => {
    const count = countOf(region, code);
    if (count === 0 || region === null) return String(count);
    const address = new URLSearchParams({ vorm: code, provincie: region });
    return (
      <a
        href={href(`/kennis?${address}`)}
        aria-label={say('{count}: {label} in {region}', { count, label, region })}
      >
        {count}
      </a>
    );
  };
  return (
    <Section
      id="waar"
      title={say('Waar gebeurt het?')}
      lead={say(
        'Zo vaak is het gedeeld, per provincie. Een 0 betekent niet dat het er niet is: misschien deelde niemand het nog.',
      )}
    >
      <Table
        caption={say('Soorten activiteiten per provincie')}
        captionHidden
        columns={[
          { key: 'region', header: say('Provincie') },
          ...kinds.map(({ code, label }) => ({ key: code, header: label, numeric: true })),
        ]}
        rows={regions.map((region) => ({
          key: region ?? '-',
          cells: [region ?? say('Niet gezegd waar'), ...kinds.map((kind) => cellOf(region, kind))],
        }))}
      />
    </Section>
  );
}
