import { Button, Panel, Section, Toolbar } from '@verbonden/shared/ui';
import { type Say, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { publishCheckId, publishStep } from './act';
import { MailsToCome } from './mails-to-come';
import styles from './meeting.module.css';
import type { ShownMeeting } from './meeting.page';
import { type PublishCheckLine, publishList } from './publish-list';
import { stepField } from './seat-step';

/** Before publishing: what is ready and what is missing, and the mails that will go out, on a line of time. */
export function PublishCheck({ meeting }: { meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const { now } = usePageFacts();
  const lines = publishList(meeting, new Date(now));
  const path = href(`/bijeenkomsten/${meeting.slug}`);
  const missing = lines.filter(({ state }) => state === 'MISSING').length;
  return (
    <Section
      id={publishCheckId}
      title={say('Klaar om te publiceren?')}
      lead={
        missing > 0
          ? say('Nog {count, plural, one {# ding} other {# dingen}}, dan kan het.', { count: missing })
          : say('Alles wat nodig is, staat erin.')
      }
    >
      <Panel>
        <ul className={styles.checks} role="list">
          {lines.map((line) => (
            <CheckLine key={line.point} line={line} meeting={meeting} />
          ))}
        </ul>
        <MailsToCome slug={meeting.slug} moments={meeting.reminderSchedule.moments} />
        <p>{say('Publiceer je, dan ziet iedereen de bijeenkomst. Er gaat dan nog geen mail uit.')}</p>
        <form method="post" action={path}>
          <input type="hidden" name="meetingId" value={meeting.id} />
          <Toolbar
            primary={
              <Button
                type="submit"
                name={stepField}
                value={publishStep}
                variant="primary"
                busyText={say('Even wachten…')}
              >
                {say('Publiceer')}
              </Button>
            }
          />
        </form>
      </Panel>
    </Section>
  );
}

const signs = { READY: CircleCheck, MISSING: TriangleAlert, LATER: CircleDashed };

/** Where each point is filled in, on the page to edit. */
const fields = {
  LEAD: 'lead',
  FORM: 'form',
  VENUE: 'venueName',
  SEATS: 'seatsOnsite',
  JOIN_URL: 'joinUrl',
  PROGRAMME: 'programma',
  FLOW: 'programma',
} as const;

function CheckLine({ line: { point, state }, meeting }: { line: PublishCheckLine; meeting: ShownMeeting }) {
  const say = useSay();
  const href = useHref();
  const Sign = signs[state];
  const path = `/bijeenkomsten/${meeting.slug}`;
  const place =
    point === 'TIME'
      ? `${path}/verplaatsen`
      : point === 'EXPERT'
        ? `${path}#ervaringsdeskundigen`
        : `${path}/bewerken#${fields[point]}`;
  return (
    <li className={styles.check} data-state={state}>
      <Sign aria-hidden="true" className={styles.sign} />
      <span>
        {wordsFor(point, state, meeting, say)}{' '}
        {state === 'READY' ? null : <a href={href(place)}>{say('Vul aan')}</a>}
      </span>
    </li>
  );
}

function wordsFor(
  point: PublishCheckLine['point'],
  state: PublishCheckLine['state'],
  meeting: ShownMeeting,
  say: Say,
): string {
  const ready = state === 'READY';
  switch (point) {
    case 'LEAD':
      return ready ? say('Er staat waar het over gaat.') : say('Er staat nog niet waar het over gaat.');
    case 'TIME':
      return ready ? say('Het moment ligt na nu.') : say('Dit moment is al geweest.');
    case 'FORM':
      return ready
        ? say('Mensen weten hoe ze kunnen meedoen.')
        : say('Zaal of online is nog open: mensen zeggen alleen dat ze erbij willen zijn.');
    case 'VENUE':
      return ready ? say('De plek en het adres staan erin.') : say('De plek of het adres mist nog.');
    case 'SEATS':
      return ready
        ? say('Plekken: {seats}.', { seats: seatsInWords(meeting, say) })
        : say('Ergens staan 0 plekken: wie zich daar aanmeldt, komt op de wachtlijst.');
    case 'JOIN_URL':
      return ready ? say('De link om online mee te doen staat erin.') : say('De link mag later nog.');
    case 'PROGRAMME':
      return ready
        ? say('Het programma heeft {count, plural, one {# onderdeel} other {# onderdelen}}.', {
            count: meeting.agenda.length,
          })
        : say('Er is nog geen programma. Dat mag later.');
    case 'EXPERT':
      return ready
        ? say('De plek van de ervaringsdeskundige is bevestigd.')
        : say(
            'De plek van de ervaringsdeskundige is nog niet bevestigd. Publiceren kan, maar spreek eerst af wie er voor diegene is.',
          );
    case 'FLOW':
      return ready
        ? say('De onderdelen sluiten op elkaar aan.')
        : say('In het programma zit een gat, of er is iets tegelijk.');
  }
}

function seatsInWords({ seats: { onsite, online } }: ShownMeeting, say: Say): string {
  const count = (seats: number | null) => (seats === null ? say('zonder maximum') : String(seats));
  return [
    ...(onsite ? [say('zaal {count}', { count: count(onsite.seats) })] : []),
    ...(online ? [say('online {count}', { count: count(online.seats) })] : []),
  ].join(', ');
}
