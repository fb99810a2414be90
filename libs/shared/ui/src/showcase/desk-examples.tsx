import { StatusLabel } from '../badge/badge';
import { LinkButton } from '../button/button';
import { GrowthChart } from '../charts/growth-chart';
import { Section, Stack } from '../layout/layout';
import { WaySteps } from '../parts/way-steps';
import { CountLinks, WorkGroup, WorkItem, WorkList, WorkQueue } from '../work/work';
import { type ShowcaseLocale, sayIn } from './say';

/** For who decides: what waits at a glance, the queues behind it, and a number that grows. */
export function DeskExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  return (
    <Section id="bureau" title={say('Wat er wacht', 'What waits')}>
      <Stack gap="large">
        <CountLinks
          label={say('Vandaag', 'Today')}
          links={[
            {
              href: '#voorbeeld-mensen',
              label: say('mensen wachten op antwoord', 'people wait for an answer'),
              count: 4,
              alarm: say('1 te lang', '1 for too long'),
            },
            {
              href: '#voorbeeld-nakijken',
              label: say('stuk om na te kijken', 'piece to look over'),
              count: 1,
            },
          ]}
        />
        <WorkGroup id="voorbeeld-mensen" title={say('Mensen die wachten', 'People who wait')}>
          <WorkQueue
            id="voorbeeld-aanvragen"
            title={say('4 aanvragen om mee te doen', '4 requests to join')}
            link={{ href: '#bureau', label: say('Bekijk ze allemaal', 'See all of them') }}
          >
            <WorkList>
              <WorkItem
                href="#bureau"
                title="Huis De Vonk"
                badge={
                  <StatusLabel status="waiting">
                    {say('Wacht al 10 werkdagen', 'Waiting for 10 working days')}
                  </StatusLabel>
                }
                meta={[say('Buurthuis', 'Community centre'), 'Utrecht']}
              />
              <WorkItem
                href="#bureau"
                title="Imke Veldkamp"
                actions={
                  <LinkButton href="#bureau" size="small">
                    {say('Zeg ja of nee', 'Say yes or no')}
                  </LinkButton>
                }
              />
            </WorkList>
          </WorkQueue>
          <WorkQueue id="voorbeeld-groei" title={say('Expertiselab voorjaar', 'Expertise lab spring')}>
            <GrowthChart
              title={say('Hoe de lijst groeit', 'How the list grows')}
              sentence={say('31 mensen staan op de lijst.', '31 people are on the list.')}
              points={[
                { at: 0, when: say('maandag 1 maart 2027', 'Monday 1 March 2027'), value: 4 },
                { at: 3, when: say('donderdag 4 maart 2027', 'Thursday 4 March 2027'), value: 18 },
                { at: 9, when: say('woensdag 10 maart 2027', 'Wednesday 10 March 2027'), value: 31 },
              ]}
              ceiling={{ value: 40, label: say('40 plekken', '40 seats') }}
              table={{
                open: say('Bekijk als tabel', 'See as a table'),
                when: say('Dag', 'Day'),
                value: say('Op de lijst', 'On the list'),
              }}
            />
          </WorkQueue>
          <WorkQueue id="voorbeeld-op-weg" title={say('Op weg in twee stappen', 'On your way in two steps')}>
            <WaySteps
              doneText={say('gedaan', 'done')}
              steps={[
                {
                  href: '#bureau',
                  label: say('Zeg waar je nieuws over wilt', 'Say what you want news about'),
                  note: say('Kies thema’s.', 'Choose themes.'),
                  isDone: true,
                },
                {
                  href: '#werk',
                  label: say('Deel wat bij jou werkt', 'Share what works for you'),
                  note: say('Tien minuten is genoeg.', 'Ten minutes is enough.'),
                  isDone: false,
                },
              ]}
            />
          </WorkQueue>
        </WorkGroup>
      </Stack>
    </Section>
  );
}
