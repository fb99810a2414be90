import { type FileFacts, fileFacts, type Say } from '@verbonden/shared/web';
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

/** The site behind an address, so that people know where they go; of a file what it is. */
export function whereIs(
  { url, file }: { readonly url: string; readonly file?: FileFacts | null },
  locale: string,
  say: Say,
): string[] {
  if (file) return fileFacts(file, locale, say);
  return [URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''];
}
