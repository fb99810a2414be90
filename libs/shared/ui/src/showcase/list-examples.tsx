import { Badge } from '../badge/badge';
import { Card, CardList } from '../card/card';
import { Chip, ChipList } from '../chips/chips';
import { DateBlock } from '../dates/date-block';
import { EvidenceSteps } from '../evidence/evidence-steps';
import { FacetGroup } from '../facets/facet-group';
import { FilterPanel } from '../facets/filter-panel';
import { Columns, Section, Stack, Toolbar } from '../layout/layout';
import { Avatar } from '../marks/avatar';
import { Pagination } from '../pagination/pagination';
import { Table } from '../table/table';
import { RoleWall } from '../wall/role-wall';
import { YearSlider } from '../years/year-slider';
import { WeekGrid } from '../week/week-grid';
import { type ShowcaseLocale, sayIn } from './say';

/** Lists: cards, filters, a table, paging. */
export function ListExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const results = say('resultaten', 'results');
  return (
    <>
      <Section id="lijsten" title={say('Lijsten en filters', 'Lists and filters')}>
        <Columns
          asideFirst
          aside={
            <FilterPanel
              title="Filters"
              action="#lijsten"
              submitLabel={say('Toon resultaten', 'Show results')}
              closeLabel={say('Sluit', 'Close')}
            >
              <FacetGroup
                legend={say('Thema', 'Theme')}
                name="thema"
                countText={results}
                first={3}
                moreText={say('Meer thema’s', 'More themes')}
                facets={[
                  {
                    value: 'school',
                    label: say('Steun op school', 'Support at school'),
                    count: 18,
                    checked: true,
                  },
                  { value: 'herkennen', label: say('Herkennen', 'Recognising'), count: 11 },
                  { value: 'samen', label: say('Samenwerken', 'Working together'), count: 7 },
                  { value: 'beleid', label: say('Beleid', 'Policy'), count: 4 },
                ]}
              />
            </FilterPanel>
          }
        >
          <Stack>
            <ChipList
              label={say('Gekozen filters', 'Filters in use')}
              removeText={say('Haal weg:', 'Remove:')}
              filters={[
                { href: '#lijsten-a', label: say('Thema: steun op school', 'Theme: support at school') },
                { href: '#lijsten-b', label: say('Leeftijd: 12 tot 18', 'Age: 12 to 18') },
              ]}
              clear={{ href: '#lijsten', label: say('Wis alle filters', 'Clear all filters') }}
            />
            <CardList columns="one">
              {[
                <Card
                  key="praktijk"
                  href="#kaart-1"
                  title={say('Een vast gezicht op school', 'A known face at school')}
                  badge={<Badge>{say('Goede praktijk', 'Good practice')}</Badge>}
                  meta={[
                    <EvidenceSteps
                      key="trede"
                      level={2}
                      word={say('goed onderbouwd', 'well founded')}
                      spoken={say('trede 2 van 4', 'step 2 of 4')}
                    />,
                    say('7 organisaties doen dit ook', '7 organisations do this too'),
                  ]}
                >
                  {say(
                    'Elke jonge mantelzorger kent één volwassene op school bij wie uitleggen niet nodig is.',
                    'Every young carer knows one adult at school to whom nothing needs explaining.',
                  )}
                </Card>,
                <Card
                  key="bijeenkomst"
                  href="#kaart-2"
                  title={say(
                    'Expertiselab: jongeren eerder bereiken',
                    'Expertiselab: reaching young people earlier',
                  )}
                  media={
                    <DateBlock
                      dateTime="2027-03-24"
                      weekday={say('wo', 'Wed')}
                      day="24"
                      month={say('mrt', 'Mar')}
                      spoken={say('woensdag 24 maart 2027', 'Wednesday 24 March 2027')}
                    />
                  }
                  meta={[
                    say('13.30 – 17.00 uur', '13:30 – 17:00'),
                    say('Utrecht en online', 'Utrecht and online'),
                  ]}
                />,
                <Card
                  key="organisatie"
                  href="#kaart-3"
                  title="Stichting De Brug"
                  media={<Avatar name="Stichting De Brug" size="large" />}
                  meta={['Zwolle', say('lid sinds 2021', 'member since 2021')]}
                />,
              ]}
            </CardList>
            <Pagination
              label={say('Bladeren', 'Paging')}
              previous={{ href: '#lijsten', label: say('Nieuwere', 'Newer') }}
              next={{ href: '#lijsten', label: say('Oudere', 'Older') }}
              status={say('11 tot 20 van 49', '11 to 20 of 49')}
            />
            <YearSlider
              name="jaar"
              label={say('Schuif naar een jaar', 'Slide to a year')}
              from={2020}
              to={2027}
              value={2023}
            />
            <RoleWall
              groups={[
                {
                  title: say('Kerngroep', 'Core group'),
                  count: say('2 organisaties', '2 organisations'),
                  members: [
                    {
                      key: 'brug',
                      href: '#muur-1',
                      name: 'Stichting De Brug',
                      note: say('sinds 2020', 'since 2020'),
                    },
                    { key: 'kompas', href: '#muur-2', name: 'Scholengroep Het Kompas' },
                  ],
                },
              ]}
            />
            <Toolbar>
              <Chip href="#lijsten" current>
                {say('Alles', 'Everything')}
              </Chip>
              <Chip href="#lijsten">{say('Steun op school', 'Support at school')}</Chip>
              <Chip href="#lijsten">
                {say('Samenwerkingsovereenkomstondertekeningsdag', 'Working together')}
              </Chip>
            </Toolbar>
          </Stack>
        </Columns>
      </Section>
      <Section id="tabel" title={say('Tabel', 'Table')}>
        <Table
          caption={say('Wie er komt, op naam', 'Who comes, by name')}
          columns={[
            { key: 'naam', header: say('Naam', 'Name'), sort: { href: '#tabel', direction: 'ascending' } },
            { key: 'organisatie', header: say('Organisatie', 'Organisation'), sort: { href: '#tabel' } },
            { key: 'manier', header: say('Zaal of online', 'Room or online') },
            {
              key: 'dagen',
              header: say('Dagen geleden', 'Days ago'),
              numeric: true,
              sort: { href: '#tabel' },
            },
          ]}
          rows={[
            { key: 'a', cells: ['Fatma Yıldız', 'Stichting De Brug', say('Zaal', 'Room'), '3'] },
            { key: 'b', cells: ['Joris van den Heuvel', 'Gemeente Voorbeeldstad', 'Online', '12'] },
            {
              key: 'c',
              cells: ['Noor de Wit', 'ROC Midden', say('Wacht op de zaal', 'Waits for the room'), '1'],
            },
          ]}
        />
      </Section>
      <Section id="week" title={say('De dagen van een week', 'The days of a week')}>
        <WeekGrid
          label={say('Wat er op welke dag is', 'What is on which day')}
          nothing={say('Nog niets.', 'Nothing yet.')}
          days={[
            {
              dateTime: '2027-06-01',
              title: say('dinsdag 1 juni', 'Tuesday 1 June'),
              items: [
                {
                  key: 'soep',
                  href: '#week',
                  title: say('Soep voor iedereen', 'Soup for everybody'),
                  time: '12.00 – 13.00',
                  place: 'Utrecht',
                },
              ],
            },
            {
              dateTime: '2027-06-02',
              title: say('woensdag 2 juni', 'Wednesday 2 June'),
              isToday: true,
              items: [],
            },
          ]}
        />
      </Section>
    </>
  );
}
