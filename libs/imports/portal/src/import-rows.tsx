import { ChipList, Pagination, Row, Stack, StatusLabel, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { importsPath } from './imports-path';
import { outcomeLooks, outcomeNames, outcomeWord } from './import-words';
import { LineChoice } from './line-choice';
import type { ShownImport } from './import.page';

/** What would become of each row, or did, with the cell to look at. */
export function ImportRows({ data: { file, filter } }: { data: ShownImport }) {
  const say = useSay();
  const href = useHref();
  const path = `${importsPath}/${file.id}`;
  const isBefore = file.status === 'CHECKED' || file.status === 'UNCHECKED';
  const { edges, pageInfo, totalCount } = file.lines;
  const counts = {
    NEW: file.counts.new,
    CHANGED: file.counts.changed,
    SAME: file.counts.same,
    ALIKE: file.counts.alike,
    WRONG: file.counts.wrong,
  };
  return (
    <Stack>
      <Row>
        {(
          Object.entries(outcomeNames) as [
            keyof typeof outcomeNames,
            (typeof outcomeNames)[keyof typeof outcomeNames],
          ][]
        )
          .filter(([, outcome]) => outcome !== 'ALIKE' || counts.ALIKE > 0)
          .map(([name, outcome]) => (
            <a
              key={name}
              href={href(`${path}?wat=${name}#rijen`)}
              aria-current={filter === name ? 'true' : undefined}
            >
              {`${outcomeWord(outcome, isBefore, say)} (${counts[outcome]})`}
            </a>
          ))}
      </Row>
      {filter ? (
        <ChipList
          label={say('Gekozen filters')}
          removeText={say('Haal weg:')}
          filters={[{ href: href(`${path}#rijen`), label: outcomeWord(outcomeNames[filter], isBefore, say) }]}
          clear={{ href: href(`${path}#rijen`), label: say('Alles weg') }}
        />
      ) : null}
      <Table
        caption={say('{count, plural, one {# rij} other {# rijen}}', { count: totalCount })}
        columns={[
          { key: 'row', header: say('Rij'), numeric: true },
          { key: 'title', header: say('Titel') },
          { key: 'outcome', header: isBefore ? say('Wat gebeurt er') : say('Wat gebeurde er') },
          { key: 'why', header: say('Waarom of wat') },
        ]}
        rows={edges.map(({ node }) => ({
          key: node.id,
          cells: [
            node.row,
            node.path ? <a href={href(node.path)}>{node.title}</a> : node.title || '–',
            <StatusLabel key="outcome" status={outcomeLooks[node.outcome]}>
              {outcomeWord(node.outcome, isBefore, say)}
            </StatusLabel>,
            node.outcome === 'WRONG' ? (
              <Stack key="why">
                {node.reasons.map(({ field, cell, message }) => (
                  <span key={message}>
                    {cell ? <strong>{cell} </strong> : null}
                    {[field, message].filter(Boolean).join(' ')}
                  </span>
                ))}
              </Stack>
            ) : node.alike.length > 0 ? (
              <LineChoice
                key="why"
                line={node}
                {...(file.status === 'CHECKED' ? { action: href(path) } : {})}
              />
            ) : node.outcome === 'SAME' ? (
              ''
            ) : (
              node.fields.join(', ')
            ),
          ],
        }))}
        empty={say('Hier staan geen rijen.')}
      />
      <Pagination
        label={say('Bladeren door de rijen')}
        {...(pageInfo.hasNextPage
          ? {
              next: {
                href: href(
                  `${path}?${new URLSearchParams({ ...(filter ? { wat: filter } : {}), na: pageInfo.endCursor ?? '' })}#rijen`,
                ),
                label: say('Verder'),
              },
            }
          : {})}
      />
    </Stack>
  );
}
