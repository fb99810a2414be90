import type { Say } from '@verbonden/shared/web';
import type { CertificateStanding } from '@verbonden/shared/web/schema';

/** Why there is no certificate, and what somebody can do about it. */
export function standingWords(
  standing: CertificateStanding,
  say: Say,
): { readonly title: string; readonly advice: string } {
  switch (standing) {
    case 'NOT_HELD':
      return {
        title: say('Je certificaat komt na de bijeenkomst'),
        advice: say('Was je erbij? Dan staat het hier klaar zodra de coördinator de lijst heeft nagekeken.'),
      };
    case 'NOT_CLOSED':
      return {
        title: say('De coördinator kijkt nog na wie er was'),
        advice: say('Daarna staat je certificaat hier klaar. Dat duurt hooguit drie dagen.'),
      };
    case 'ABSENT':
      return {
        title: say('We hebben niet genoteerd dat je er was'),
        advice: say('Was je er wel? Mail de coördinator, die kan het nog aanpassen.'),
      };
    case 'READY':
      return { title: say('Je certificaat staat klaar'), advice: '' };
  }
}
