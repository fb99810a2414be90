import type { Say } from '@verbonden/shared/web';
import type { StatusFinding } from '@verbonden/shared/web/schema';

interface FindingWords {
  /** How it stands. */
  readonly what: string;
  /** What to do; absent where nothing is to be done. */
  readonly todo?: string;
}

/** What was found, in words for who knows no servers, and what to do. @param since when, in words */
export function statusWords(
  { finding, count }: { readonly finding: StatusFinding; readonly count: number },
  since: string,
  say: Say,
): FindingWords {
  const words: Readonly<Record<StatusFinding, FindingWords>> = {
    MAIL_GOOD: {
      what: say(
        '{count, plural, =0 {Alles kwam aan.} one {Alles kwam aan. Vandaag ging er # mail weg.} other {Alles kwam aan. Vandaag gingen er # mails weg.}}',
        { count },
      ),
    },
    MAIL_PAUSED: {
      what: say('Alle post staat op pauze sinds {since}.', { since }),
      todo: say('Hoort dat zo? Laat het staan. Anders zet een coördinator hem bij Post weer aan.'),
    },
    MAIL_FAILED: {
      what: say('{count, plural, one {# mail kwam niet aan.} other {# mails kwamen niet aan.}}', { count }),
      todo: say('Kijk bij Post waarom, en probeer opnieuw wat weer kan.'),
    },
    REMINDERS_GOOD: { what: say('Herinneringen en andere mail gaan op tijd weg.') },
    REMINDERS_LATE: {
      what: say(
        '{count, plural, one {# mail is meer dan 5 minuten te laat.} other {# mails zijn meer dan 5 minuten te laat.}} De oudste had weg moeten zijn: {since}.',
        { count, since },
      ),
      todo: say(
        'Kijk of het werk op de achtergrond loopt (hieronder). Loopt het? Dan haalt het zichzelf in.',
      ),
    },
    MAIL_SERVER_AWAY: {
      what: say(
        'Onze mailserver antwoordt niet: {count, plural, one {# mail wacht.} other {# mails wachten.}} De oudste had weg moeten zijn: {since}.',
        { count, since },
      ),
      todo: say(
        'Vraag wie jullie mail verstuurt wat er is. Er raakt niets kwijt: alles gaat weg zodra hij er weer is.',
      ),
    },
    JOBS_GOOD: { what: say('Loopt. Laatste teken: {since}.', { since }) },
    JOBS_STOPPED: {
      what: since ? say('Staat stil. Laatste teken: {since}.', { since }) : say('Heeft nog nooit gelopen.'),
      todo: say(
        'Zonder dit gaat er geen mail weg. Vraag wie de server beheert om het programma ‘worker’ te starten.',
      ),
    },
    DATABASE_GOOD: { what: say('Antwoordt, en heeft ruimte voor meer tegelijk.') },
    DATABASE_BUSY: {
      what: say('Is druk: {count}% van de plekken is bezet.', { count }),
      todo: say('Duurt dit langer dan een uur? Vraag wie de server beheert om te kijken.'),
    },
    DATABASE_AWAY: {
      what: say('Antwoordt nu niet op tijd.'),
      todo: say('Probeer het over een minuut opnieuw. Blijft het zo, bel dan wie de server beheert.'),
    },
    FILES_GOOD: { what: say('Kunnen bewaard en gelezen worden.') },
    FILES_AWAY: {
      what: say('De plek waar bestanden staan, antwoordt niet.'),
      todo: say(
        'Bestanden toevoegen en ophalen lukt nu niet; de rest wel. Vraag wie de server beheert om te kijken.',
      ),
    },
    FILES_FULL: {
      what: say('De schijf raakt vol: nog {count}% vrij.', { count }),
      todo: say('Vraag wie de server beheert om ruimte te maken.'),
    },
    SEARCH_GOOD: {
      what: say('{count, plural, one {# stuk is te vinden.} other {# stukken zijn te vinden.}}', { count }),
    },
    SEARCH_RENEWING: { what: say('Werkt; een deel wordt nu bijgewerkt.') },
    SEARCH_EMPTY: {
      what: say('Er is niets te vinden.'),
      todo: say('Staat er wel iets in het portaal? Vraag wie de server beheert om ‘search reindex’ te doen.'),
    },
    BACKUP_GOOD: { what: say('De laatste reservekopie is van {since}.', { since }) },
    BACKUP_OLD: {
      what: say('De laatste reservekopie is van {since}. Dat is langer dan een dag geleden.', { since }),
      todo: say('Vraag wie de server beheert waarom er daarna geen kwam.'),
    },
    BACKUP_NEVER: {
      what: say('Er is nog nooit een reservekopie gemaakt, voor zover we hier weten.'),
      todo: say(
        'Maakt wie de server beheert ze op een andere manier? Dan zien we die hier niet. Vraag het na.',
      ),
    },
    NOT_LOOKED: {
      what: say('Hier konden we nu niet naar kijken.'),
      todo: say('Probeer het over een minuut opnieuw. Blijft het zo, bel dan wie de server beheert.'),
    },
  };
  return words[finding];
}
