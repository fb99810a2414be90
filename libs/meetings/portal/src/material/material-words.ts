import type { Say } from '@verbonden/shared/web';
import type { MaterialAudience, MaterialKind } from '@verbonden/shared/web/schema';

/** What somebody finds behind the address. */
export function materialKindName(kind: MaterialKind, say: Say): string {
  return {
    LINK: say('Link'),
    SLIDES: say('Presentatie'),
    DOCUMENT: say('Document'),
    VIDEO: say('Video'),
    RECORDING: say('Opname'),
  }[kind];
}

/** Who may see a material. */
export function materialAudienceName(audience: MaterialAudience, say: Say): string {
  return {
    EVERYBODY: say('Iedereen'),
    MEMBERS: say('Het netwerk'),
    ATTENDEES: say('Wie een plek heeft of er was'),
  }[audience];
}

/** The site behind an address, so that people know where they go. */
export function siteOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
}
