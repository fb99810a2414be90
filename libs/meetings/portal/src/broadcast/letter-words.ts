import type { Say } from '@verbonden/shared/web';
import type { BroadcastAudience, Role } from '@verbonden/shared/web/schema';
import type { HowFarFragment, ListedLetterFragment } from './letters.generated';

/** To whom a letter goes, in a few words. */
export function audienceName(audience: BroadcastAudience, say: Say): string {
  return {
    EVERYBODY: say('Iedereen'),
    ONSITE: say('Wie naar de zaal komt'),
    ONLINE: say('Wie online meedoet'),
    WAITING: say('Wie op de wachtlijst staat'),
    SUBSESSION: say('Wie in een subsessie zit'),
    ATTENDED: say('Wie er was'),
  }[audience];
}

/** What a role is called when it narrows a group. */
export function roleName(role: Role, say: Say): string {
  return {
    PROFESSIONAL: say('Professionals'),
    EDITOR: say('Redacteuren van een organisatie'),
    PIONEER: say('Pioniers van het JMZ Lab'),
    SOUNDING_BOARD: say('Leden van de klankbordgroep'),
    COORDINATOR: say('Coördinatoren'),
    ADMINISTRATOR: say('Beheerders'),
  }[role];
}

/** Everybody a letter was sent to. */
export function allOf({ waiting, sent, failed, dropped }: HowFarFragment): number {
  return waiting + sent + failed + dropped;
}

/** How a letter stands: a look and a word. */
export function standingOf(
  { status, progress }: Pick<ListedLetterFragment, 'status' | 'progress'>,
  say: Say,
): { readonly look: 'draft' | 'waiting' | 'confirmed' | 'cancelled'; readonly word: string } {
  if (status === 'DRAFT') return { look: 'draft', word: say('Concept') };
  if (status === 'STOPPED') return { look: 'cancelled', word: say('Gestopt') };
  return progress.waiting > 0
    ? { look: 'waiting', word: say('Gaat nu uit') }
    : { look: 'confirmed', word: say('Verstuurd') };
}

/** How far it is, in one sentence; what went wrong only when something did. */
export function howFar(progress: HowFarFragment, say: Say): string {
  const { waiting, sent, failed, dropped } = progress;
  return [
    say('{sent} van {all} verstuurd', { sent, all: allOf(progress) }),
    ...(waiting > 0 ? [say('{waiting} te gaan', { waiting })] : []),
    ...(failed > 0 ? [say('{failed} niet aangekomen', { failed })] : []),
    ...(dropped > 0 ? [say('{dropped} niet meer nodig', { dropped })] : []),
  ].join(', ');
}
