import { type Locale, writeDay } from '@verbonden/shared/kernel';
import type { Status } from '@verbonden/shared/ui';
import type { Say } from '@verbonden/shared/web';
import type { LabSiteStatus } from '@verbonden/shared/web/schema';

/** How each status of a place looks; the word beside it is {@link siteStatusName}. */
export const siteLook: Readonly<Record<LabSiteStatus, Status>> = {
  OFFERED: 'open',
  TRYING: 'waiting',
  DONE: 'confirmed',
  STOPPED: 'past',
  DECLINED: 'cancelled',
};

export function siteStatusName(status: LabSiteStatus, say: Say): string {
  return {
    OFFERED: say('Wil meedoen'),
    TRYING: say('Probeert het nu'),
    DONE: say('Heeft het geprobeerd'),
    STOPPED: say('Stopte ermee'),
    DECLINED: say('Doet niet mee'),
  }[status];
}

/** From when until when, in words; empty when nothing is known. */
export function sitePeriod(
  { fromDay, untilDay }: { readonly fromDay: string | null; readonly untilDay: string | null },
  say: Say,
  locale: Locale,
): string {
  if (!fromDay) return '';
  const from = writeDay(fromDay, locale);
  return untilDay
    ? say('{from} tot en met {until}', { from, until: writeDay(untilDay, locale) })
    : say('Vanaf {from}', { from });
}
