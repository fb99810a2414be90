import type { Organisation } from '@verbonden/alliance/api';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import type { EditionWords, OwnWords } from './drawing/draw-material';
import type { Logo } from './drawing/logo';
import type { MaterialSet } from './material-set.entity';
import type { MaterialTemplate } from './material-template.entity';
import type { PersonalisedMaterial } from './personalised-material.entity';

const day = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });

/** What an edition says on its materials; they are in Dutch, whatever language their reader uses here. */
export function editionWords(edition: CampaignEdition): EditionWords {
  const name = edition.nameNl.replace(/\s+\d{4}$/, '');
  return {
    name,
    theme: edition.sloganNl ?? edition.themeNl ?? name,
    days: writtenDays(edition.beginsOn, edition.endsOn),
    hashtags: edition.hashtags.slice(0, 3),
  };
}

/** "1 t/m 7 juni 2027"; over two months "29 mei t/m 4 juni 2027". */
export function writtenDays(beginsOn: string, endsOn: string): string {
  const [begin, end] = [new Date(beginsOn), new Date(endsOn)];
  const [from, to] = [month.format(begin), month.format(end)];
  const last = `${day.format(end)} ${to} ${endsOn.slice(0, 4)}`;
  if (beginsOn === endsOn) return last;
  return `${day.format(begin)}${from === to ? '' : ` ${from}`} t/m ${last}`;
}

/** What stands on a template that nobody made their own. */
export function plainWords(
  { heading, words, design }: MaterialTemplate,
  { accent, contact }: MaterialSet,
  network: string,
): OwnWords {
  const own = design ? { heading, words } : { heading: '', words: '' };
  return { ...own, organisation: network, when: '', place: '', contact, colour: accent, logo: null };
}

/** What stands on it in the name of an organisation. */
export function ownWords(
  { heading, words, when, place, contact, colour }: Written,
  { name }: Pick<Organisation, 'name'>,
  logo: Logo | null,
): OwnWords {
  return { organisation: name, heading, words, when, place, contact, colour, logo };
}

export type Written = Pick<
  PersonalisedMaterial,
  'heading' | 'words' | 'when' | 'place' | 'contact' | 'colour' | 'logoId'
>;
