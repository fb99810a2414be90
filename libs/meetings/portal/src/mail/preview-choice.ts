import type { AttendanceMode, PreviewedMail } from '@verbonden/shared/web/schema';

/** What somebody wants to look at, as the address says it. */
export interface PreviewChoice {
  readonly mail: PreviewedMail;
  readonly reminder: string | null;
  readonly mode: AttendanceMode;
  readonly locale: 'nl' | 'en';
  readonly registrationId: string | null;
  /** The new time of a meeting that moves, and why one is cancelled. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly reason: string | null;
}

export const previewedMails = [
  'CONFIRMATION',
  'WAITLISTED',
  'PROMOTION',
  'REMINDER',
  'PLACE_CHANGED',
  'MOVED',
  'CANCELLED',
] as const satisfies readonly PreviewedMail[];

/** Reads the choice out of an address; what makes no sense is the first that does. */
export function readPreviewChoice(
  address: URLSearchParams,
  modes: readonly AttendanceMode[],
  reminders: readonly { readonly name: string; readonly mode?: AttendanceMode | null }[],
): PreviewChoice {
  const [asked, wished] = (address.get('mail') ?? '').split(':');
  const mode = modes.find((each) => each === address.get('hoe')) ?? modes[0] ?? 'ONSITE';
  const fits = reminders.filter((each) => !each.mode || each.mode === mode);
  const reminder = fits.find(({ name }) => name === wished) ?? fits[0];
  const known = previewedMails.find((each) => each === asked) ?? 'CONFIRMATION';
  const mail = known === 'REMINDER' && !reminder ? 'CONFIRMATION' : known;
  return {
    mail,
    reminder: mail === 'REMINDER' ? (reminder?.name ?? null) : null,
    mode,
    locale: address.get('taal') === 'en' ? 'en' : 'nl',
    registrationId: address.get('wie') || null,
    startsAt: moment(address.get('van')),
    endsAt: moment(address.get('tot')),
    reason: address.get('reason')?.replace(/\s+/g, ' ').trim().slice(0, 500) || null,
  };
}

/** The choice as the end of an address. */
export function previewSearch(choice: PreviewChoice): string {
  const { mail, reminder, mode, locale, registrationId, startsAt, endsAt, reason } = choice;
  return String(
    new URLSearchParams({
      mail: reminder ? `${mail}:${reminder}` : mail,
      hoe: mode,
      taal: locale,
      ...(registrationId ? { wie: registrationId } : {}),
      ...(startsAt && endsAt ? { van: startsAt, tot: endsAt } : {}),
      ...(reason ? { reason } : {}),
    }),
  );
}

function moment(written: string | null): string | null {
  return written && !Number.isNaN(Date.parse(written)) ? written : null;
}
