import type { Say } from '@verbonden/shared/web';
import type { AskReason } from '@verbonden/shared/web/schema';

/** Why somebody was asked, as who asks reads it. */
export function reasonWord(reason: AskReason, say: Say): string {
  const words: Readonly<Record<AskReason, string>> = {
    OFFERS: say('biedt hier hulp bij aan'),
    SHARES: say('deelde hier kennis over'),
    ANSWERED: say('beantwoordde eerder zo’n vraag'),
    WORKS_ON: say('werkt hieraan'),
    REGION: say('werkt in dezelfde provincie'),
    SECTOR: say('werkt in dezelfde sector'),
    NEAR_THEME: say('weet veel van iets wat erop lijkt'),
    NEAR_REGION: say('werkt in een provincie ernaast'),
    COORDINATES: say('kent het netwerk'),
    CHOSEN: say('een coördinator dacht aan deze persoon'),
    COLLEAGUE: say('kreeg de vraag van een collega'),
  };
  return words[reason];
}

/** The same, to who was asked. */
export function reasonToYou(reason: AskReason, say: Say): string {
  const words: Readonly<Record<AskReason, string>> = {
    OFFERS: say('Je organisatie biedt hier hulp bij aan.'),
    SHARES: say('Je organisatie deelde hier kennis over.'),
    ANSWERED: say('Je organisatie beantwoordde eerder zo’n vraag.'),
    WORKS_ON: say('Je organisatie werkt hieraan.'),
    REGION: say('Je organisatie werkt in dezelfde provincie.'),
    SECTOR: say('Je organisatie werkt in dezelfde sector.'),
    NEAR_THEME: say('Je organisatie weet veel van iets wat erop lijkt.'),
    NEAR_REGION: say('Je organisatie werkt in een provincie ernaast.'),
    COORDINATES: say('Jij kent het netwerk.'),
    CHOSEN: say('Een coördinator dacht aan jou.'),
    COLLEAGUE: say('Een collega dacht aan jou.'),
  };
  return words[reason];
}
