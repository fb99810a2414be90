import type { Say } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import type { OwnSeatFragment, PlaceSeatsFragment } from './seats.generated';
import type { Change, Way } from './ways';

/** What a way of taking part is called above its seats. */
export function modeName(mode: AttendanceMode, say: Say): string {
  return mode === 'ONLINE' ? say('Online') : say('In de zaal');
}

/** "nog 6 plekken", "vol, 3 wachten", "plek genoeg". */
export function seatText({ left, waiting }: PlaceSeatsFragment, say: Say): string {
  if (left === null) return say('plek genoeg');
  const free = say('nog {left, plural, one {# plek} other {# plekken}}', { left });
  if (waiting === 0) return left > 0 ? free : say('vol');
  return left > 0
    ? say('{free}, {waiting, plural, one {# wacht} other {# wachten}}', { free, waiting })
    : say('vol, {waiting, plural, one {# wacht} other {# wachten}}', { waiting });
}

/** What will happen when a way is chosen, said before the button is pressed. */
export function wayText({ mode, brings, position, seats }: Way, say: Say): string | null {
  if (brings === 'SEAT') return null;
  if (seats.left !== 0) {
    return mode === 'ONLINE'
      ? say('Online wachten er al mensen. Je kunt op de wachtlijst: je bent dan nummer {position}.', {
          position,
        })
      : say('Voor de zaal wachten er al mensen. Je kunt op de wachtlijst: je bent dan nummer {position}.', {
          position,
        });
  }
  return mode === 'ONLINE'
    ? say('Online is vol. Je kunt op de wachtlijst: je bent dan nummer {position}.', { position })
    : say('De zaal is vol. Je kunt op de wachtlijst: je bent dan nummer {position}.', { position });
}

/** The words on the button of a way. */
export function wayButton({ mode, brings }: Way, say: Say): string {
  if (brings === 'LINE') {
    return mode === 'ONLINE'
      ? say('Zet me op de wachtlijst voor online')
      : say('Zet me op de wachtlijst voor de zaal');
  }
  return mode === 'ONLINE' ? say('Ik doe online mee') : say('Ik kom naar de zaal');
}

/** Where somebody stands, in one sentence without a full stop. */
export function standingText({ status, mode, position }: OwnSeatFragment, say: Say): string {
  if (status === 'CANCELLED') return say('Je komt niet');
  if (status === 'CONFIRMED')
    return mode === 'ONLINE' ? say('Je doet online mee') : say('Je komt naar de zaal');
  return mode === 'ONLINE'
    ? say('Je bent nummer {position} in de rij voor online', { position })
    : say('Je bent nummer {position} in de rij voor de zaal', { position });
}

/** What a waiting person has in the meantime; null when that is nothing. */
export function meantimeText(
  { status, mode, seatMode, onlineMeanwhile }: OwnSeatFragment,
  say: Say,
): string | null {
  if (status !== 'WAITLISTED') return null;
  if (seatMode === 'ONLINE') return say('Intussen heb je een plek online.');
  if (seatMode === 'ONSITE') return say('Intussen heb je een plek in de zaal.');
  return onlineMeanwhile && mode === 'ONSITE'
    ? say('Zodra er online plek is, doe je intussen online mee.')
    : null;
}

/** What a change does to the seat, said before the button is pressed. */
export function changeText(change: Change, say: Say): string {
  if (change.what === 'STAY') {
    return change.mode === 'ONLINE'
      ? say('Liever online blijven? Dan ga je uit de rij voor de zaal.')
      : say('Liever in de zaal blijven? Dan ga je uit de rij voor online.');
  }
  if (change.what === 'MEANWHILE') {
    return change.online.brings === 'SEAT'
      ? say('Online is er plek. Doe zolang online mee; je houdt je plek in de rij.')
      : say('Ook online is vol. Je komt dan in beide rijen te staan.');
  }
  const { to, holds } = change;
  if (to.brings === 'SEAT') {
    return holds
      ? say('Er is plek. Je wisselt meteen, en je oude plek komt vrij.')
      : say('Er is plek. Je gaat uit de rij en hebt meteen een plek.');
  }
  return holds
    ? say('Daar is het vol. Je komt als nummer {position} in de rij en houdt intussen je plek.', {
        position: to.position,
      })
    : say('Ook daar is het vol. Je ruilt je plek in de rij voor nummer {position} in de andere.', {
        position: to.position,
      });
}

/** What a change does to a seat in a session; null for who has none, or keeps it. */
export function sessionsText({ what }: Change, choices: readonly unknown[], say: Say): string | null {
  if (what !== 'SWITCH' || choices.length === 0) return null;
  return say(
    'Je plek in een sessie komt dan vrij. Is die sessie er ook op de andere manier? Dan krijg je daar een plek of sta je in de rij.',
  );
}

/** The words on the button of a change. */
export function changeButton(change: Change, say: Say): string {
  if (change.what === 'STAY')
    return change.mode === 'ONLINE' ? say('Ik blijf online') : say('Ik blijf in de zaal');
  if (change.what === 'MEANWHILE') return say('Ik doe intussen online mee');
  return change.to.mode === 'ONLINE' ? say('Ik kom toch online') : say('Ik kom toch naar de zaal');
}

/** What leaving does, said before the button is pressed. */
export function leaveText({ status }: OwnSeatFragment, say: Say): string {
  return status === 'WAITLISTED'
    ? say('Kom je niet, dan schuift de rij op.')
    : say('Kom je niet, dan gaat je plek meteen naar de volgende in de rij.');
}
