import { Code, Page, Section, Stack } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { Coded } from './coded';
import { ReferenceHeader } from './reference-header';
import { findType, placeOf } from './reference-index';
import type { TypeEntry } from './reference.types';
import { typeKindWord } from './reference-words';
import { ValuesTable } from './values-table';

/** One type of the API: its fields, who may read those that not everybody reads, and where it is met. */
export const typePage = definePage<TypeEntry>({
  path: '/ontwikkelaars/type/:naam',
  load: ({ params }) => {
    const type = findType(params['naam'] ?? '');
    if (!type) throw new PageRefusal(404);
    return type;
  },
  title: ({ name }) => name,
  view: TypeView,
});

function TypeView({ data: { kind, name, domain, about, values, usedBy } }: ViewProps<TypeEntry>) {
  const say = useSay();
  const href = useHref();
  const captions = {
    type: say('Velden'),
    input: say('Velden'),
    enum: say('Keuzes'),
    union: say('Een van deze'),
    scalar: say('Waarde'),
  };
  return (
    <Page>
      <Stack gap="section">
        <ReferenceHeader
          title={name}
          domain={domain}
          lead={about ? <Coded text={about} lang="en" /> : typeKindWord(kind, say)}
        />
        {values.length > 0 ? (
          <Section
            id="velden"
            title={captions[kind]}
            lead={kind === 'type' ? <WhoReads values={values} /> : undefined}
          >
            <ValuesTable caption={captions[kind]} values={values} anchored />
          </Section>
        ) : null}
        <Section id="waar" title={say('Hier kom je het tegen')}>
          <ul>
            {usedBy.map((key) => (
              <li key={key}>
                <a href={href(placeOf(key))}>
                  <Code>{key}</Code>
                </a>
              </li>
            ))}
          </ul>
        </Section>
      </Stack>
    </Page>
  );
}

function WhoReads({ values }: { values: TypeEntry['values'] }) {
  const say = useSay();
  return values.some(({ guard }) => guard)
    ? say(
        'Wie dit mag krijgen, leest de velden. Staat er ‘alleen voor’, dan is het veld voor anderen leeg, alsof er niets is.',
      )
    : say('Wie dit mag krijgen, leest alle velden.');
}
