import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import { SETTINGS, type Settings, SignedLinks } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';

/** The name that an overview has where a group stands in an address: it is about all that comes in it. */
export const overview = 'overzicht';

/** The name of one overview in the address that is in it: it stays about what came in that one. */
export function overviewOf(digestId: string): string {
  return `${overview}.${digestId}`;
}

/** Which overview such a name is about; null for the name of anything else. */
export function overviewIn(name: string): { readonly digestId: string | null } | null {
  if (name === overview) return { digestId: null };
  const digestId = name.startsWith(`${overview}.`) ? name.slice(overview.length + 1) : '';
  return isUUID(digestId) ? { digestId } : null;
}

/** The address in each optional mail where its reader chooses without signing in, and leaves with one click. */
@Injectable()
export class MailLeaving {
  constructor(
    private readonly links: SignedLinks,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'PUBLIC_URL'>,
  ) {}

  address(personId: string, group: string, locale: Locale): string {
    const path = `/mail/${this.links.token('mail-preferences', personId)}/${group}`;
    return `${this.settings.PUBLIC_URL}${locale === 'en' ? '/en' : ''}${path}`;
  }

  findPerson(token: string): string | null {
    return this.links.findId('mail-preferences', token);
  }
}
