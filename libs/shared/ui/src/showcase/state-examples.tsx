import { Badge, StatusLabel } from '../badge/badge';
import { Button } from '../button/button';
import { DateBlock } from '../dates/date-block';
import { DateStrip } from '../dates/date-strip';
import { Disclosure } from '../disclosure/disclosure';
import { EmptyState } from '../empty-state/empty-state';
import { EvidenceSteps } from '../evidence/evidence-steps';
import { Grid, Panel, Section, Stack, Toolbar } from '../layout/layout';
import { Notice } from '../notice/notice';
import { ProgressBar } from '../progress/progress-bar';
import { SeatBars } from '../seats/seat-bar';
import { Steps } from '../steps/steps';
import { Timeline } from '../timeline/timeline';
import { type ShowcaseLocale, sayIn } from './say';

/** How things stand: notices, statuses, seats, dates, steps, a line of time, the ladder of evidence. */
export function StateExamples({ locale }: { locale: ShowcaseLocale }) {
  const say = sayIn(locale);
  const march = {
    dateTime: '2027-03-24',
    weekday: say('wo', 'Wed'),
    day: '24',
    month: say('mrt', 'Mar'),
    spoken: say('woensdag 24 maart 2027', 'Wednesday 24 March 2027'),
  };
  const june = {
    dateTime: '2027-06-03',
    weekday: say('do', 'Thu'),
    day: '3',
    month: say('jun', 'Jun'),
    spoken: say('donderdag 3 juni 2027', 'Thursday 3 June 2027'),
  };
  return (
    <>
      <Section id="voortgang" title={say('Lang werk', 'Long work')}>
        <ProgressBar
          label={say('De brief gaat uit', 'The letter is going out')}
          done={12}
          all={40}
          text={say('12 van 40 verstuurd', '12 of 40 sent')}
        />
      </Section>
      <Section id="meldingen" title={say('Meldingen', 'Notices')}>
        <Stack>
          <Notice
            kind="success"
            title={say('Je staat op de lijst. Tot 24 maart!', 'You are on the list. See you on 24 March!')}
          >
            {say(
              'De bevestiging is onderweg naar noor@example.org.',
              'The confirmation is on its way to noor@example.org.',
            )}
          </Notice>
          <Notice
            kind="info"
            title={say('Het stuk staat in je concepten.', 'The item is in your drafts.')}
            action={<Button size="small">{say('Terughalen', 'Undo')}</Button>}
          />
          <Notice kind="attention" title={say('Nog 4 plaatsen in de zaal', '4 seats left in the room')}>
            {say(
              'Er zijn 6 mensen uitgenodigd die nog niets lieten weten.',
              '6 people were invited and have not answered yet.',
            )}
          </Notice>
          <Notice kind="error" title={say('Dit lukte niet', 'This did not work')}>
            {say(
              'We konden de mail niet versturen. Je aanmelding staat wel. Probeer het straks nog eens.',
              'We could not send the mail. Your registration stands. Please try again later.',
            )}
          </Notice>
        </Stack>
      </Section>
      <Section id="labels" title={say('Labels', 'Labels')}>
        <Toolbar>
          <Badge>{say('Goede praktijk', 'Good practice')}</Badge>
          <Badge tone="brand">Expertiselab</Badge>
          <StatusLabel status="confirmed">{say('Je komt naar de zaal', 'You come to the room')}</StatusLabel>
          <StatusLabel status="waiting">{say('Nummer 3 op de wachtlijst', 'Number 3 in line')}</StatusLabel>
          <StatusLabel status="open">{say('Open', 'Open')}</StatusLabel>
          <StatusLabel status="draft">{say('Concept', 'Draft')}</StatusLabel>
          <StatusLabel status="past">{say('Geweest', 'Past')}</StatusLabel>
          <StatusLabel status="cancelled">{say('Gaat niet door', 'Cancelled')}</StatusLabel>
        </Toolbar>
      </Section>
      <Section id="plaatsen" title={say('Plaatsen', 'Seats')}>
        <Grid min="large">
          <Panel>
            <SeatBars
              bars={[
                {
                  label: say('In de zaal', 'In the room'),
                  taken: 40,
                  capacity: 40,
                  waiting: 3,
                  text: say('40 van 40 bezet, 3 mensen wachten', '40 of 40 taken, 3 people wait'),
                },
                {
                  label: 'Online',
                  taken: 62,
                  capacity: null,
                  text: say('62 mensen doen mee, plek genoeg', '62 people take part, room enough'),
                },
              ]}
            />
          </Panel>
          <Panel>
            <SeatBars
              bars={[
                {
                  label: say('In de zaal', 'In the room'),
                  taken: 12,
                  capacity: 40,
                  text: say('12 van 40 bezet', '12 of 40 taken'),
                },
                {
                  label: 'Online',
                  taken: 100,
                  capacity: 100,
                  waiting: 14,
                  text: say('100 van 100 bezet, 14 mensen wachten', '100 of 100 taken, 14 people wait'),
                },
              ]}
            />
          </Panel>
        </Grid>
      </Section>
      <Section id="data" title={say('Data', 'Dates')}>
        <Stack>
          <Toolbar>
            <DateBlock {...march} size="large" />
            <DateBlock {...march} />
            <DateBlock {...march} look="past" year="2026" />
            <DateBlock {...march} look="cancelled" />
          </Toolbar>
          <DateStrip
            label={say('Het seizoen', 'The season')}
            items={[
              { ...march, href: '#data-1', label: 'Expertiselab' },
              { ...june, href: '#data-2', label: say('Week van de Jonge Mantelzorger', 'Young Carers Week') },
            ]}
          />
        </Stack>
      </Section>
      <Section id="stappen" title={say('Stappen en tijd', 'Steps and time')}>
        <Stack gap="large">
          <Steps
            label={say('Aanmelden in drie stappen', 'Registering in three steps')}
            doneText={say('klaar', 'done')}
            current={1}
            steps={[
              { label: say('Wie je bent', 'Who you are'), href: '#stappen' },
              { label: say('Hoe je meedoet', 'How you take part') },
              { label: say('Nakijken', 'Check') },
            ]}
          />
          <Timeline
            label={say('Mails van deze bijeenkomst', 'Mails of this meeting')}
            moments={[
              {
                id: '1',
                dateTime: '2027-03-01T09:00',
                when: say('maandag 1 maart, 9.00 uur', 'Monday 1 March, 9:00'),
                title: say('Bevestiging', 'Confirmation'),
                state: 'past',
                stateText: say('verstuurd aan 43 mensen', 'sent to 43 people'),
              },
              {
                id: '2',
                dateTime: '2027-03-17T13:30',
                when: say('woensdag 17 maart, 13.30 uur', 'Wednesday 17 March, 13:30'),
                title: say('Nog een week', 'A week to go'),
                state: 'now',
                stateText: say('gaat vandaag weg', 'leaves today'),
              },
              {
                id: '3',
                dateTime: '2027-03-23T13:30',
                when: say('dinsdag 23 maart, 13.30 uur', 'Tuesday 23 March, 13:30'),
                title: say('Morgen is het zover', 'Tomorrow is the day'),
                state: 'coming',
                stateText: say('gepland', 'planned'),
              },
              {
                id: '4',
                dateTime: '2027-03-24T12:30',
                when: say('woensdag 24 maart, 12.30 uur', 'Wednesday 24 March, 12:30'),
                title: say('Over een uur', 'In an hour'),
                state: 'cancelled',
                stateText: say('gaat niet door', 'cancelled'),
              },
            ]}
          />
          <Toolbar>
            <EvidenceSteps level={0} word={say('uit de praktijk', 'from practice')} />
            <EvidenceSteps
              level={1}
              word={say('goed beschreven', 'well described')}
              spoken={say('trede 1 van 4', 'step 1 of 4')}
            />
            <EvidenceSteps
              level={2}
              word={say('goed onderbouwd', 'well founded')}
              spoken={say('trede 2 van 4', 'step 2 of 4')}
            />
            <EvidenceSteps
              level={4}
              word={say('sterke aanwijzingen', 'strong indications')}
              spoken={say('trede 4 van 4', 'step 4 of 4')}
            />
          </Toolbar>
        </Stack>
      </Section>
      <Section id="meer" title={say('Opengeklapt', 'Folded open')}>
        <Disclosure title={say('Nog iets erbij vertellen', 'Tell something more')}>
          <p>{say('Wat de meeste mensen niet nodig hebben.', 'What most people do not need.')}</p>
        </Disclosure>
      </Section>
      <Section id="leeg" title={say('Niets gevonden', 'Nothing found')}>
        <EmptyState
          headingLevel={3}
          title={say('We vonden niets voor ‘xyz’', 'We found nothing for ‘xyz’')}
          action={<Button variant="primary">{say('Vraag het aan het netwerk', 'Ask the network')}</Button>}
        >
          <p>
            {say(
              'Misschien weet iemand het wel. Stel je vraag; je krijgt antwoord per mail.',
              'Somebody may know. Ask your question; the answer comes by mail.',
            )}
          </p>
        </EmptyState>
      </Section>
    </>
  );
}
