import {
  Code,
  Disclosure,
  FoldingSection,
  Page,
  Section,
  SectionNav,
  Stack,
  Table,
} from '@verbonden/shared/ui';
import { definePage, PageRefusal, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { Coded } from './coded';
import { reference } from './reference.generated';
import { ReferenceHeader } from './reference-header';
import { placeOf } from './reference-index';
import type { Operation, TypeEntry } from './reference.types';
import { domainWord, operationKindWord, typeKindWord, whoWord } from './reference-words';

interface DomainData {
  readonly key: string;
  readonly operations: readonly Operation[];
  readonly types: readonly TypeEntry[];
}

/** What one domain of the API offers, by name. It is made from the schema at the build, and asks nobody anything. */
export const domainPage = definePage<DomainData>({
  path: '/ontwikkelaars/naslag/:domein',
  load: ({ params }) => {
    const key = params['domein'] ?? '';
    if (!reference.domains.includes(key)) throw new PageRefusal(404);
    const isHere = ({ domain }: { readonly domain: string }) => domain === key;
    return { key, operations: reference.operations.filter(isHere), types: reference.types.filter(isHere) };
  },
  title: ({ key }, say) => say('Naslag: {name}', { name: domainWord(key, say) }),
  view: DomainView,
});

function DomainView({ data: { key, operations, types } }: ViewProps<DomainData>) {
  const say = useSay();
  const href = useHref();
  const kinds = (['Query', 'Mutation', 'Subscription'] as const).filter((kind) =>
    operations.some((each) => each.kind === kind),
  );
  return (
    <Page>
      <Stack gap="section">
        <Stack>
          <ReferenceHeader
            title={say('Naslag: {name}', { name: domainWord(key, say) })}
            lead={say('Een naam leidt naar wie het mag, wat het neemt en wat het geeft.')}
          />
          <SectionNav
            label={say('Delen van de naslag')}
            items={reference.domains.map((each) => ({
              href: href(`/ontwikkelaars/naslag/${each}`),
              label: domainWord(each, say),
              current: each === key,
            }))}
          />
        </Stack>
        {kinds.map((kind) => (
          <FoldingSection key={kind} id={kind} title={operationKindWord(kind, say)}>
            <OperationTable
              caption={operationKindWord(kind, say)}
              operations={operations.filter((each) => each.kind === kind)}
            />
          </FoldingSection>
        ))}
        {types.length > 0 ? (
          <Section
            id="soorten"
            title={say('Soorten')}
            lead={say('Wat er in de antwoorden en de vragen staat.')}
          >
            <TypeLists types={types} />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

function OperationTable({ caption, operations }: { caption: string; operations: readonly Operation[] }) {
  const say = useSay();
  const href = useHref();
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', header: say('Naam') },
        { key: 'about', header: say('Uitleg') },
        { key: 'who', header: say('Voor') },
      ]}
      rows={operations.map(({ key, name, about, guard }) => ({
        key,
        cells: [
          <a key="name" href={href(placeOf(key))}>
            <Code>{name}</Code>
          </a>,
          about ? <Coded key="about" text={about} lang="en" /> : '–',
          whoWord(guard.who, say),
        ],
      }))}
    />
  );
}

function TypeLists({ types }: { types: readonly TypeEntry[] }) {
  const say = useSay();
  const href = useHref();
  return (['type', 'input', 'enum', 'union', 'scalar'] as const).map((kind) => {
    const these = types.filter((each) => each.kind === kind);
    if (these.length === 0) return null;
    const title = say('{kind}: {count}', { kind: typeKindWord(kind, say), count: these.length });
    return (
      <Disclosure key={kind} title={title}>
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'name', header: say('Naam') },
            { key: 'about', header: say('Uitleg') },
          ]}
          rows={these.map(({ name, about }) => ({
            key: name,
            cells: [
              <a key="name" href={href(placeOf(name))}>
                <Code>{name}</Code>
              </a>,
              about ? <Coded key="about" text={about} lang="en" /> : '–',
            ],
          }))}
        />
      </Disclosure>
    );
  });
}
