import type { Locale } from '@verbonden/shared/kernel';
import type { AgendaItemKind } from '../agenda/agenda-item.entity';
import type { Meeting } from '../meeting/meeting.entity';

/** Something with a name and a place in the portal. */
export interface NamedPlace {
  readonly title: string;
  readonly path: string;
}

/** A part of the programme as everybody may see it. */
export interface ToldPart {
  readonly kind: AgendaItemKind;
  readonly startsAt: Date | null;
  readonly title: string;
  readonly description: string;
  /** "Nova de Wit, JMZ Pro". */
  readonly speakers: readonly string[];
  readonly subsessions: readonly { readonly title: string; readonly hostName: string | null }[];
}

/** How many took part in one way, and how many had a seat and did not come. */
export interface ModeNumbers {
  readonly present: number;
  readonly missed: number;
}

/** All that the portal knows of a meeting that may stand in a recap, in one language. */
export interface RecapFacts {
  readonly locale: Locale;
  readonly meeting: Pick<
    Meeting,
    'titleIn' | 'leadIn' | 'startsAt' | 'endsAt' | 'timesKnown' | 'form' | 'venueName'
  >;
  readonly room: ModeNumbers;
  readonly online: ModeNumbers;
  /** Organisations of who was there, never who of them. */
  readonly organisations: readonly { readonly name: string; readonly kind: string }[];
  readonly programme: readonly ToldPart[];
  readonly outcomes: readonly string[];
  /** What people are proud of; only of who was there and agreed to share it with their name. */
  readonly introductions: readonly { readonly name: string; readonly proudOf: string }[];
  readonly practices: readonly NamedPlace[];
  /** Only what everybody may see. */
  readonly materials: readonly NamedPlace[];
  readonly signals: readonly NamedPlace[];
  readonly comingUp: readonly (NamedPlace & { readonly startsAt: Date; readonly endsAt: Date })[];
}
