import { labelOf, outcomeWord } from '@verbonden/knowledge/portal';
import {
  Board,
  CardList,
  ChipList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Row,
  SearchBox,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, type Say, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { worksInLab } from '../lab-viewer';
import { LabPath } from '../lab-path';
import { stageName, stages } from '../lab-words';
import { boardAddress, type BoardChoice, filterOf, outcomeInAddress, readBoardChoice } from './board-address';
import { BoardFilters } from './board-filters';
import { LabBoardPageDocument, type LabBoardPageQuery } from './board.page.generated';
import { LabCard } from './lab-card';

export interface BoardData extends LabBoardPageQuery {
  readonly choice: BoardChoice;
}

/** All projects by how far they are; on a phone a list. What was stopped stands below, with what came out of it. */
export const boardPage = definePage<BoardData>({
  path: '/lab/projecten',
  async load({ url, query }) {
    const choice = readBoardChoice(url.searchParams);
    const filter = filterOf(choice);
    const answer = await query(LabBoardPageDocument, {
      going: { ...filter, going: 'GOING' },
      stopped: { ...filter, going: 'STOPPED' },
    });
    return { ...answer, choice };
  },
  title: (_, say) => say('Projecten van het JMZ Lab'),
  head: ({ choice }) => ({ noIndex: boardAddress(choice) !== '/lab/projecten' }),
  view: BoardView,
});

function BoardView({ data }: ViewProps<BoardData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const { going, stopped, knowledgeTerms: terms, choice } = data;
  const total = going.totalCount + stopped.totalCount;
  const cards = (stage: (typeof stages)[number]) =>
    going.edges
      .filter(({ node }) => node.stage === stage)
      .map(({ node }) => <LabCard key={node.id} project={node} terms={terms} />);
  return (
    <Page>
      <PageHeader
        title={say('Projecten van het JMZ Lab')}
        lead={say(
          'Vragen uit de praktijk die we samen met jongeren uitproberen. Ook wat niet lukte, staat erbij.',
        )}
        breadcrumb={<LabPath />}
        actions={
          worksInLab(viewer) ? (
            <LinkButton href={href('/lab/projecten/nieuw')} variant="primary">
              {say('Begin een project')}
            </LinkButton>
          ) : null
        }
      />
      <Stack>
        <SearchBox
          size="large"
          id="labvraag"
          action={href('/lab/projecten')}
          label={say('Waar gaat het over?')}
          submitLabel={say('Zoek')}
          defaultValue={choice.search}
          keep={{
            thema: choice.themes,
            uitkomst: choice.outcomes.map(outcomeInAddress),
            plek: choice.seeksSite ? ['gezocht'] : [],
          }}
        />
        <BoardFilters data={data} />
        <Row>
          <p role="status">{say('{count, plural, one {# project} other {# projecten}}', { count: total })}</p>
          <ChipList
            label={say('Gekozen filters')}
            removeText={say('Haal weg:')}
            filters={chips(data, say).map((chip) => ({ ...chip, href: href(chip.href) }))}
            clear={{ href: href('/lab/projecten'), label: say('Alles weg') }}
          />
        </Row>
      </Stack>
      {total === 0 ? (
        <EmptyState
          title={say('Hier is nog geen project')}
          action={<LinkButton href={href('/lab#inbrengen')}>{say('Breng een vraag in')}</LinkButton>}
        >
          <p>{say('Loop je hier tegenaan? Breng het in bij het Lab.')}</p>
        </EmptyState>
      ) : (
        <Board
          label={say('Projecten, naar hoe ver ze zijn')}
          empty={say('Nu niets')}
          columns={stages.map((stage) => ({
            id: stage.toLowerCase(),
            title: stageName(stage, say),
            count: say('{count, plural, one {# project} other {# projecten}}', {
              count: cards(stage).length,
            }),
            cards: cards(stage),
          }))}
        />
      )}
      {stopped.edges.length > 0 ? (
        <Section
          id="gestopt"
          title={say('Gestopt, en wat we ervan leerden')}
          lead={say('Een aanpak die niet werkte, scheelt een ander werk.')}
        >
          <CardList columns="many">
            {stopped.edges.map(({ node }) => (
              <LabCard key={node.id} project={node} terms={terms} />
            ))}
          </CardList>
        </Section>
      ) : null}
    </Page>
  );
}

/** The filters that are on, each with the address without it. */
function chips({ choice, knowledgeTerms }: BoardData, say: Say): { href: string; label: string }[] {
  const { themes, outcomes } = choice;
  return [
    ...(choice.seeksSite
      ? [{ href: boardAddress({ ...choice, seeksSite: false }), label: say('Zoekt nog een plek') }]
      : []),
    ...outcomes.map((outcome) => ({
      href: boardAddress({ ...choice, outcomes: outcomes.filter((each) => each !== outcome) }),
      label: outcomeWord(outcome, say),
    })),
    ...themes.map((theme) => ({
      href: boardAddress({ ...choice, themes: themes.filter((each) => each !== theme) }),
      label: labelOf(knowledgeTerms, 'themes', theme),
    })),
  ];
}
