import { BarChart, Disclosure, Section, Stack, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { PollFigurePartsFragment } from './poll-figure.generated';

/** What one question brought: the words it was asked in, how many it is about, bars and a table, and what lies behind. */
export function PollFigure({ figure }: { figure: PollFigurePartsFragment }) {
  const say = useSay();
  const { code, wording, isExact, count, sentence, rows, groups, quotes, earlier } = figure;
  const known = rows.every((row) => row.count !== null);
  const n = count === null ? say('aantal niet bekend') : say('n = {count}', { count });
  if (rows.length === 0) {
    return (
      <Section id={code} title={wording} lead={n}>
        <p>{sentence}</p>
        {quotes.length > 0 ? <Quotes quotes={quotes} /> : null}
      </Section>
    );
  }
  return (
    <Section id={code} title={wording}>
      <Stack>
        <BarChart
          title={isExact ? say('Zo is het gevraagd') : say('De precieze vraag is niet bewaard')}
          count={n}
          sentence={sentence}
          bars={rows.map(({ label, count: size, percent }) => ({
            label: known ? `${label} (${percent}%)` : `${label} (%)`,
            value: size ?? percent,
          }))}
          // Who may choose several answers makes more of them than there are people.
          whole={known ? (count ?? undefined) : 100}
          table={{
            open: say('Bekijk als tabel'),
            label: say('Antwoord'),
            value: known ? say('Aantal') : say('Procent'),
          }}
        />
        {groups.length > 0 ? <Groups figure={figure} /> : null}
        {earlier.length > 0 ? <Earlier figure={figure} /> : null}
        {quotes.length > 0 ? <Quotes quotes={quotes} /> : null}
      </Stack>
    </Section>
  );
}

function Quotes({ quotes }: { quotes: readonly string[] }) {
  const say = useSay();
  return (
    <Disclosure title={say('Wat mensen schreven')}>
      <ul>
        {quotes.map((quote) => (
          <li key={quote}>{quote}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Groups({ figure: { wording, rows, groups } }: { figure: PollFigurePartsFragment }) {
  const say = useSay();
  const names = { AGE: say('Naar leeftijd'), REGION: say('Naar regio') };
  return (['AGE', 'REGION'] as const).flatMap((role) => {
    const own = groups.filter((group) => group.role === role);
    return own.length > 0
      ? [
          <Disclosure key={role} title={names[role]}>
            <Table
              caption={`${wording} ${names[role]}`}
              captionHidden
              columns={[
                { key: 'groep', header: names[role] },
                { key: 'n', header: 'n', numeric: true },
                ...rows.map(({ label }, at) => ({ key: String(at), header: label, numeric: true })),
              ]}
              rows={own.map((group) => ({
                key: group.label,
                cells: [
                  group.label,
                  group.count,
                  ...group.rows.map((cell) => `${cell.count} (${cell.percent}%)`),
                ],
              }))}
            />
          </Disclosure>,
        ]
      : [];
  });
}

function Earlier({ figure: { wording, rows, count, earlier } }: { figure: PollFigurePartsFragment }) {
  const say = useSay();
  const href = useHref();
  return (
    <Disclosure title={say('Vergelijk met eerder')}>
      <Table
        caption={say('{question}: nu en eerder, met dezelfde vraag', { question: wording })}
        captionHidden
        columns={[
          { key: 'peiling', header: say('Peiling') },
          { key: 'n', header: 'n', numeric: true },
          ...rows.map(({ label }, at) => ({ key: String(at), header: label, numeric: true })),
        ]}
        rows={[
          { key: 'nu', cells: [say('deze'), count ?? '', ...rows.map(({ percent }) => `${percent}%`)] },
          ...earlier.map((each) => ({
            key: each.slug,
            cells: [
              <a
                key="a"
                href={href(`/peiling/${each.slug}`)}
              >{`${each.title} (${each.opensOn.slice(0, 4)})`}</a>,
              each.count ?? '',
              ...each.rows.map(({ percent }) => `${percent}%`),
            ],
          })),
        ]}
      />
    </Disclosure>
  );
}
