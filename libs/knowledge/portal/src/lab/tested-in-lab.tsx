import { Badge, LinkRows, Section, Stack, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { madeWithWord, outcomeWord, youthStageWord } from './lab-words';
import type { LabTestFragment, TestedInLabFragment } from './tested-in-lab.generated';

/** What the Lab did with it: tried out and with whom, what research said beside it, and what builds on it. */
export function TestedInLab({ item }: { item: TestedInLabFragment }) {
  const { labProject, labProjectsOnIt, labTestsOfIt } = item;
  if (!labProject && labProjectsOnIt.length === 0 && labTestsOfIt.length === 0) return null;
  return (
    <Stack gap="section">
      {labProject ? <Tried project={labProject} /> : null}
      {labTestsOfIt.length > 0 ? <TestsOfIt tests={labTestsOfIt} /> : null}
      {labProjectsOnIt.length > 0 ? <BuildsOnIt projects={labProjectsOnIt} /> : null}
    </Stack>
  );
}

function Tried({ project }: { project: NonNullable<TestedInLabFragment['labProject']> }) {
  const say = useSay();
  const href = useHref();
  const { slug, title, signal, madeWith, isAllianceProduct, withoutYouthReason, claims } = project;
  const label = madeWithWord(madeWith.label, say);
  return (
    <Section id="lab" title={say('Getest in het Lab')}>
      {label ? (
        <Stack gap="small">
          <p>
            <Badge tone="brand">{label}</Badge>
          </p>
          <ul>
            {madeWith.stages.map(({ stage, number }) => (
              <li key={stage}>
                {youthStageWord(stage, say)}
                {': '}
                {say('{number, plural, one {# jongere} other {# jongeren}}', { number })}
              </li>
            ))}
          </ul>
        </Stack>
      ) : null}
      {isAllianceProduct && withoutYouthReason ? (
        <p>{say('Hieraan werkten geen jongeren mee. De reden: {reason}', { reason: withoutYouthReason })}</p>
      ) : null}
      <LinkRows
        links={[
          { href: href(`/lab/project/${slug}`), label: title, note: say('Lees hoe het is uitgeprobeerd') },
          ...(signal
            ? [
                {
                  href: href(`/signalen/${signal.id}`),
                  label: signal.title,
                  note: say('De vraag waarmee het begon'),
                },
              ]
            : []),
        ]}
      />
      {claims.length > 0 ? <Pairs tests={claims} /> : null}
    </Section>
  );
}

function TestsOfIt({ tests }: { tests: TestedInLabFragment['labTestsOfIt'] }) {
  const say = useSay();
  const href = useHref();
  const projects = [...new Map(tests.map(({ project }) => [project.slug, project.title]))];
  return (
    <Section id="lab-praktijk" title={say('Klopt dit in de praktijk?')}>
      <Pairs tests={tests} />
      <LinkRows
        links={projects.map(([slug, title]) => ({ href: href(`/lab/project/${slug}`), label: title }))}
      />
    </Section>
  );
}

function BuildsOnIt({ projects }: { projects: TestedInLabFragment['labProjectsOnIt'] }) {
  const say = useSay();
  const href = useHref();
  return (
    <Section id="lab-bouwt-voort" title={say('Het Lab bouwt hierop voort')}>
      <LinkRows
        links={projects.map(({ slug, title }) => ({ href: href(`/lab/project/${slug}`), label: title }))}
      />
    </Section>
  );
}

function Pairs({ tests }: { tests: readonly LabTestFragment[] }) {
  const say = useSay();
  const href = useHref();
  return (
    <Table
      caption={say('Wat onderzoek zegt, en wat het Lab zag')}
      columns={[
        { key: 'claim', header: say('Wat onderzoek zegt') },
        { key: 'source', header: say('Bron') },
        { key: 'outcome', header: say('In de praktijk') },
        { key: 'result', header: say('Wat we zagen') },
      ]}
      rows={tests.map(({ id, claim, source, year, sourceItem, place, outcome, result }) => ({
        key: id,
        cells: [
          claim,
          sourceItem ? (
            <a key="bron" href={href(`/kennis/${sourceItem.slug}`)}>
              {source} ({year})
            </a>
          ) : (
            `${source} (${year})`
          ),
          `${outcomeWord(outcome, say)} (${place})`,
          result,
        ],
      }))}
    />
  );
}
