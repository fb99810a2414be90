import type { Organisation } from '@verbonden/alliance/api';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import type { EditionWords, OwnWords } from './drawing/draw-material';
import type { AgendaLine } from './drawing/agenda';
import { showsAgenda } from './drawing/format';
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
  return {
    ...own,
    organisation: network,
    when: '',
    place: '',
    contact,
    colour: accent,
    logo: null,
    agenda: null,
  };
}

/** What stands on it in the name of an organisation. */
export function ownWords(
  { heading, words, when, place, contact, colour }: Written,
  { name }: Pick<Organisation, 'name'>,
  { logo, lines, elsewhere }: OwnParts,
): OwnWords {
  const agenda = { lines, elsewhere: siteIn(contact) ? contact : elsewhere };
  return { organisation: name, heading, words, when, place, contact, colour, logo, agenda };
}

/** What of an organisation is not written by hand. */
export interface OwnParts {
  readonly logo: Logo | null;
  /** Its agenda, and where more is read when it names no site. */
  readonly lines: readonly AgendaLine[];
  readonly elsewhere: string;
}

/** A poster with an agenda says above it what the set says, for an organisation writes of one activity. */
export function wordsOn({ format, heading, words }: MaterialTemplate, own: OwnWords): OwnWords {
  return showsAgenda(format) ? { ...own, heading, words } : own;
}

/** The address of a site, when that is what is written; null for a mail address and the like. */
export function siteIn(contact: string): string | null {
  return /^[\w.-]+\.[a-z]{2,}(\/\S*)?$/i.test(contact) ? `https://${contact}` : null;
}

export type Written = Pick<
  PersonalisedMaterial,
  'heading' | 'words' | 'when' | 'place' | 'contact' | 'colour' | 'logoId'
>;
