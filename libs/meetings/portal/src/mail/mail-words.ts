import type { Say } from '@verbonden/shared/web';

/** What a kind of mail is called; its own name when we have none. */
export function mailName(kind: string, say: Say): string {
  const names: Readonly<Record<string, string>> = {
    'meetings.confirmation': say('Bevestiging'),
    'meetings.already-registered': say('Stond al op de lijst'),
    'meetings.waitlisted': say('Op de wachtlijst'),
    'meetings.promotion': say('Er is plek'),
    'meetings.changed-mode': say('Zaal of online gewisseld'),
    'meetings.left': say('Afmelding'),
    'meetings.moved': say('Verplaatst'),
    'meetings.moved-concerned': say('Verplaatst, aan programma en aanvragen'),
    'meetings.place-changed': say('Andere plek of link'),
    'meetings.cancelled': say('Gaat niet door'),
    'meetings.cancelled-concerned': say('Gaat niet door, aan programma en aanvragen'),
    'meetings.broadcast': say('Brief van de coördinator'),
    'meetings.interest-noted': say('Wil erbij zijn: genoteerd'),
    'meetings.interest-choose': say('Wil erbij zijn: kies hoe'),
    'meetings.interest-moved': say('Wil erbij zijn: verplaatst'),
    'meetings.interest-off': say('Wil erbij zijn: gaat niet door'),
    'meetings.date-poll-asked': say('Datumprikker: de vraag'),
    'meetings.date-poll-reminder': say('Datumprikker: herinnering'),
    'meetings.date-poll-chosen': say('Datumprikker: het gekozen moment'),
    'meetings.date-poll-off': say('Datumprikker: gaat niet door'),
    'meetings.guest': say('Vraag om te bevestigen'),
    'meetings.colleague': say('Aangemeld door een collega'),
    'meetings.colleague-lapsed': say('Collega antwoordde niet'),
    'meetings.approval-asked': say('Aanvraag ontvangen'),
    'meetings.approval-declined': say('Aanvraag afgewezen'),
    'meetings.approval-ended': say('Aanvraag verlopen'),
    'meetings.invitation': say('Uitnodiging'),
    'meetings.invitation-reminder': say('Herinnering aan de uitnodiging'),
    'meetings.reminder-7d': say('Herinnering, een week ervoor'),
    'meetings.reminder-1d': say('Herinnering, een dag ervoor'),
    'meetings.reminder-1h': say('Herinnering, een uur ervoor'),
    'meetings.reminder': say('Herinnering'),
    'meetings.reminder-soon': say('Herinnering, kort voor het begin'),
  };
  if (names[kind]) return names[kind];
  return kind.startsWith('meetings.') ? say('Andere mail') : kind;
}

/** What the mail server said, in words; codes are those of RFC 5321 and RFC 3463. */
export function answerInWords(code: string, say: Say): string {
  const [, reply = '', enhanced = ''] = /^(?:SMTP_(\d{3})|DSN)(?:_([\d.]+))?$/.exec(code) ?? [];
  if (code === 'NO_ADDRESS') return say('Er is geen mailadres bekend.');
  if (code === 'NO_JOIN_URL') return say('Wacht: de link om online mee te doen mist nog.');
  if (code === 'NO_VENUE') return say('Wacht: de plek mist nog.');
  if (code === 'BAD_ADDRESS') return say('Dit adres klopt niet: er kan geen mail naartoe.');
  if (code === 'INTERRUPTED')
    return say('Bij deze mail viel ons programma steeds uit. Vraag je beheerder om te kijken.');
  if (code.startsWith('SERVER_')) return say('Onze mailserver is even weg. We proberen het vanzelf opnieuw.');
  if (enhanced.endsWith('.2.2') || reply === '552' || reply === '452')
    return say('De mailserver zegt dat de mailbox vol is.');
  if (/^5\.7\./.test(enhanced)) return say('De mailserver weigert mail van ons.');
  if (/^5\.(1\.|2\.1$)/.test(enhanced) || ['550', '551', '553'].includes(reply)) {
    return say('De mailserver zegt dat dit adres niet bestaat.');
  }
  if (code.startsWith('DSN_')) return say('De mailserver nam de mail aan, en stuurde hem later terug.');
  if (reply.startsWith('4'))
    return say('De mailserver nam de mail nog niet aan. We proberen het vanzelf opnieuw.');
  if (reply.startsWith('5')) return say('De mailserver weigert deze mail.');
  return say('Deze mail kon niet weg.');
}

/** Why a mail was not needed any more, in words. */
export function droppedInWords(reason: string, say: Say): string {
  const words: Readonly<Record<string, string>> = {
    MOVED: say('De bijeenkomst is verplaatst.'),
    MOVED_AGAIN: say('De bijeenkomst is nog eens verplaatst.'),
    CANCELLED: say('De bijeenkomst gaat niet door.'),
    CANCELLED_OR_BEGUN: say('De bijeenkomst was begonnen of ging niet door.'),
    LEFT: say('Deze persoon komt niet meer.'),
    NO_SEAT: say('Deze persoon had geen plek.'),
    OTHER_SEAT: say('Deze persoon doet nu anders mee.'),
    OVERTAKEN: say('Er kwam een nieuwere mail voor in de plaats.'),
    NOT_IN_SCHEDULE: say('Het schema van herinneringen is veranderd.'),
    PAST: say('De bijeenkomst was al geweest.'),
    STOPPED: say('De brief is gestopt.'),
  };
  return words[reason] ?? say('Deze mail was niet meer nodig.');
}
