import type { Say } from '@verbonden/shared/web';
import type { MailReason } from '@verbonden/shared/web/schema';

/** Why a mail did not leave or did not arrive, and who has to do something about it. */
export function reasonWords(reason: MailReason, say: Say): string {
  const words: Readonly<Record<MailReason, string>> = {
    ADDRESS_UNKNOWN: say('Dit adres bestaat niet.'),
    MAILBOX_FULL: say('De mailbox is vol.'),
    REFUSES_US: say('Hun mailserver weigert mail van ons.'),
    REFUSED: say('Hun mailserver weigert deze mail.'),
    CAME_BACK: say('De mail kwam terug.'),
    LATER: say('Hun mailserver nam hem nog niet aan. We proberen het vanzelf opnieuw.'),
    OUR_SERVER: say('Onze mailserver antwoordt niet. We proberen het vanzelf opnieuw.'),
    BAD_ADDRESS: say('Dit adres klopt niet.'),
    INCOMPLETE: say('Er mist nog iets: de plek of de link van de bijeenkomst.'),
    INTERRUPTED: say('Het versturen brak steeds af.'),
    CALM: say('Wacht op werktijd.'),
    OTHER: say('De mail kon niet weg.'),
  };
  return words[reason];
}

/** What a coordinator can do about what failed; nothing is said where waiting is all there is. */
export function adviceWords(reason: MailReason, say: Say): string | null {
  const later = say('Opnieuw proberen helpt pas als het adres is verbeterd.');
  const words: Partial<Record<MailReason, string>> = {
    ADDRESS_UNKNOWN: later,
    BAD_ADDRESS: later,
    MAILBOX_FULL: say('Probeer het later opnieuw, of bel.'),
    REFUSES_US: say('Gaat het om veel mensen? Kijk dan of onze afzender klopt.'),
  };
  return words[reason] ?? null;
}
