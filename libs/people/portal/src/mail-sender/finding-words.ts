import type { Say } from '@verbonden/shared/web';
import type { SenderFinding } from '@verbonden/shared/web/schema';

/** What we found, and what that means for our mail. */
export function findingWords(finding: SenderFinding, say: Say): string {
  const words: Readonly<Record<SenderFinding, string>> = {
    SPF_RIGHT: say('Hier staat wie voor ons mag mailen. Dat klopt.'),
    SPF_MISSING: say(
      'Nergens staat wie voor ons mag mailen. Onze mail komt daardoor sneller bij ongewenste mail.',
    ),
    SPF_TWICE: say('Er staan er twee. Dan telt geen van beide: maak er één van.'),
    SPF_EVERYBODY: say('Iedereen mag nu uit onze naam mailen. Verander het einde.'),
    SPF_OPEN: say('Er staat niet dat anderen niet uit onze naam mogen mailen. Zet er een einde aan.'),
    SPF_TOO_LONG: say('De lijst verwijst te vaak door: meer dan tien keer. Haal weg wat niet meer nodig is.'),
    DKIM_RIGHT: say('De sleutel waarmee onze mail wordt getekend, staat er.'),
    DKIM_MISSING: say('We vonden geen sleutel waarmee onze mail wordt getekend.'),
    DKIM_REVOKED: say('De sleutel is ingetrokken. Laat je mailserver met een nieuwe tekenen.'),
    DKIM_UNREADABLE: say('De sleutel is niet te lezen. Plak hem opnieuw, in één stuk.'),
    DKIM_SHORT: say('De sleutel is korter dan nu gewoon is. Vraag een nieuwe van 2048 bits.'),
    DMARC_RIGHT: say('Hier staat wat anderen doen met mail die niet van ons is. Dat klopt.'),
    DMARC_MISSING: say(
      'Nergens staat wat anderen doen met mail die niet van ons is. Begin met alleen kijken.',
    ),
    DMARC_TWICE: say('Er staan er twee. Dan telt geen van beide: maak er één van.'),
    DMARC_UNREADABLE: say('Dit is niet te lezen: er staat niet wat anderen moeten doen.'),
    DMARC_ONLY_LOOKS: say('Anderen kijken nu alleen. Gaat het een paar weken goed? Laat ze dan ingrijpen.'),
    NOT_LOOKED: say('We konden niet kijken: niemand gaf antwoord. Probeer het straks nog eens.'),
  };
  return words[finding];
}
