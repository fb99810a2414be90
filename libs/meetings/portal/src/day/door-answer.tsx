import { writeTime } from '@verbonden/shared/kernel';
import { Button, Notice, type NoticeKind } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { CheckInOutcome } from '@verbonden/shared/web/schema';
import type { DayPersonFragment } from './day.generated';

interface DoorAnswerProps {
  readonly outcome: CheckInOutcome;
  readonly person: DayPersonFragment | null;
  readonly onUndo?: () => void;
  readonly onLetIn?: () => void;
}

/** What came of somebody at the door, in words, with the one thing to do about it. */
export function DoorAnswer({ outcome, person, onUndo, onLetIn }: DoorAnswerProps) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { kind, title, text } = wordsOf(outcome, person, say, (moment) => writeTime(moment, locale));
  const undo = outcome === 'CHECKED_IN' && onUndo;
  const letIn = (outcome === 'WAITING' || outcome === 'CANCELLED') && onLetIn;
  return (
    <Notice
      kind={kind}
      title={title}
      action={
        undo ? (
          <Button type="button" onClick={onUndo}>
            {say('Terughalen')}
          </Button>
        ) : letIn ? (
          <Button type="button" onClick={onLetIn}>
            {say('Laat toch binnen')}
          </Button>
        ) : null
      }
    >
      {text}
    </Notice>
  );
}

function wordsOf(
  outcome: CheckInOutcome,
  person: DayPersonFragment | null,
  say: Say,
  time: (moment: Date) => string,
): { kind: NoticeKind; title: string; text?: string } {
  const name = person?.person.name ?? '';
  const since = person?.attendance ? time(new Date(person.attendance.arrivedAt)) : '';
  switch (outcome) {
    case 'CHECKED_IN':
      return { kind: 'success', title: say('{name} is er.', { name }) };
    case 'ALREADY_IN':
      return {
        kind: 'info',
        title: say('{name} was er al.', { name }),
        text: since ? say('Binnen sinds {since}.', { since }) : undefined,
      };
    case 'UNDONE':
    case 'NOT_IN':
      return { kind: 'info', title: say('{name} staat niet meer als binnen.', { name }) };
    case 'UNKNOWN_CODE':
      return {
        kind: 'attention',
        title: say('Deze code kennen we niet.'),
        text: say('Kijk hem nog eens na, of zoek op naam.'),
      };
    case 'OTHER_MEETING':
      return {
        kind: 'attention',
        title: say('Deze code is van een andere bijeenkomst.'),
        text: say('Zoek op naam: misschien staat deze persoon ook hier op de lijst.'),
      };
    case 'NOT_TODAY':
      return { kind: 'attention', title: say('Inchecken kan vanaf de dag zelf, tot de lijst gesloten is.') };
    case 'WAITING':
      return {
        kind: 'attention',
        title: say('{name} staat op de wachtlijst.', { name }),
        text: say(
          'Is er nog plek in de zaal? Dan kun je deze persoon binnenlaten. Een plek op de lijst is het niet.',
        ),
      };
    case 'CANCELLED':
      return {
        kind: 'attention',
        title: say('{name} had zich afgemeld.', { name }),
        text: say('Je kunt deze persoon toch binnenlaten.'),
      };
  }
}
