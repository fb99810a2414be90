import { School, Volleyball } from 'lucide-react';
import { Breadcrumb } from '../breadcrumb/breadcrumb';
import { BarChart } from '../charts/bar-chart';
import { Crowd } from '../estimate/crowd';
import { Doors } from '../doors/doors';
import { LinkRows } from '../doors/link-rows';
import { RangeFigure } from '../estimate/range-figure';
import { DescriptionList } from '../description-list/description-list';
import { Panel, Section, Stack } from '../layout/layout';
import { Prose } from '../prose/prose';
import { type ShowcaseLocale, sayIn } from './say';

/** Running text, facts and the way back. */
export function ContentExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  return (
    <Section id="tekst" title={say('Tekst en feiten', 'Text and facts')}>
      <Stack gap="large">
        <Breadcrumb
          label={say('Waar je bent', 'Where you are')}
          steps={[
            { href: '#tekst-start', label: say('Start', 'Home') },
            { href: '#tekst', label: say('Bijeenkomsten', 'Meetings') },
          ]}
        />
        <DescriptionList
          facts={[
            {
              term: say('Wanneer', 'When'),
              details: say(
                'woensdag 24 maart 2027, 13.30 – 17.00 uur',
                'Wednesday 24 March 2027, 13:30 – 17:00 (Dutch time)',
              ),
            },
            {
              term: say('Waar', 'Where'),
              details: ['De Voorbeeldzaal, Utrecht', say('of online', 'or online')],
            },
            { term: say('Kosten', 'Costs'), details: say('geen', 'none') },
          ]}
        />
        <BarChart
          title={say(
            'Hoe nuttig was de bijeenkomst voor je werk?',
            'How useful was the meeting for your work?',
          )}
          count={say('10 antwoorden', '10 answers')}
          sentence={say('8 van de 10 gaven een 4 of 5.', '8 of 10 gave a 4 or 5.')}
          bars={[
            { label: say('5, heel nuttig', '5, very useful'), value: 5 },
            { label: '4', value: 3 },
            { label: '3', value: 2 },
            { label: '2', value: 0 },
            { label: say('1, niet nuttig', '1, not useful'), value: 0 },
          ]}
          table={{
            open: say('Bekijk als tabel', 'See as a table'),
            label: say('Antwoord', 'Answer'),
            value: say('Hoe vaak', 'How often'),
          }}
        />
        <Doors
          doors={[
            {
              href: '#tekst',
              label: say('Zorgcoördinator', 'Care coordinator'),
              note: say('Basisschool of middelbare school', 'Primary or secondary school'),
              picture: <School />,
            },
            {
              href: '#tekst-start',
              label: say('Jongerenwerker', 'Youth worker'),
              note: say('Jongerenwerk en welzijn', 'Youth work and welfare'),
              picture: <Volleyball />,
            },
          ]}
        />
        <LinkRows
          links={[
            { href: '#tekst', label: say('gesprek met een student', 'a conversation with a student') },
            {
              href: '#tekst-start',
              label: 'MantelzorgNL',
              note: say('Landelijke vereniging', 'National association'),
            },
          ]}
        />
        <RangeFigure
          value={say('110 tot 200', '110 to 200')}
          of={say('van de 600 leerlingen', 'of the 600 pupils')}
          low={110}
          middle={150}
          high={200}
          all={600}
        >
          {say('Dit is een schatting, geen telling.', 'This is an estimate, not a count.')}
        </RangeFigure>
        <Crowd
          all={28}
          seen={7}
          title={say('28 leerlingen, van wie er 7 een kleur hebben', '28 pupils, 7 of them in colour')}
        />
        <Panel>
          <Prose>
            <h3>{say('Waarom', 'Why')}</h3>
            <p>
              {say(
                'Een leerling die thuis zorgt, valt pas op als het misgaat. Dat kan eerder: met één vraag in het gesprek dat er toch al is.',
                'A pupil who cares at home is often noticed only when things go wrong. It can be sooner: with one question in a talk that takes place anyway.',
              )}
            </p>
            <ul>
              <li>{say('Stel de vraag aan iedereen, niet aan één.', 'Ask everybody, not one.')}</li>
              <li>{say('Spreek af wie er daarna belt.', 'Agree on who calls afterwards.')}</li>
            </ul>
            <blockquote>
              <p>
                {say(
                  '‘Ze vroeg het gewoon, en toen was het gezegd.’',
                  '‘She just asked, and then it was said.’',
                )}
              </p>
            </blockquote>
          </Prose>
        </Panel>
      </Stack>
    </Section>
  );
}
