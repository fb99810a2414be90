import { createHash } from 'node:crypto';
import { isSignedIn, type Viewer, writeDate, writeTime } from '@verbonden/shared/kernel';
import type { AnyPage, KeptOnDevice, PageArgs } from '@verbonden/shared/web';

/** What the worker in the browser reads to know whether and how it keeps a page: JSON, escaped as in an address. */
export const keepHeader = 'x-keep';
/** Whose page this is: what was kept for somebody else goes as soon as it changes. */
export const readerHeader = 'x-reader';

/** What stands in {@link keepHeader}; the words are said here, so that the worker needs none. */
export interface KeepPlan {
  readonly until: string;
  readonly when: KeptOnDevice['when'];
  readonly along: readonly string[];
  /** Behind its title in the list of what is kept: since when, and until when. */
  readonly said: string;
}

/** A name for the reader that tells nothing about them. */
export function readerOf(viewer: Viewer): string {
  if (!isSignedIn(viewer)) return 'bezoeker';
  return createHash('sha256')
    .update(viewer.personId ?? '')
    .digest('hex')
    .slice(0, 16);
}

/** How a page may be kept; null for what never is: an answer to a form, a page in a frame, a page for young people. */
export function keptOnDevice(
  page: AnyPage,
  data: unknown,
  args: PageArgs,
  isPlain: boolean,
): KeptOnDevice | null {
  if (!isPlain || page.frame === 'bare' || isForYoungPeople(page, data)) return null;
  return page.keptOnDevice?.(data, args) ?? null;
}

/** The plan in the words of {@link keepHeader}. */
export function writePlan({ until, when, along = [] }: KeptOnDevice, { say, context }: PageArgs): string {
  const { locale, now } = context;
  const said = say('Bewaard op {since}. Blijft tot {until}.', {
    since: `${writeDate(now, locale)}, ${writeTime(now, locale)}`,
    until: writeDate(until, locale),
  });
  const plan: KeepPlan = { until: until.toISOString(), when, along, said };
  return encodeURIComponent(JSON.stringify(plan));
}

/** Whether a page has a quick way out; such a page leaves nothing on the device. */
export function isForYoungPeople({ forYoungPeople }: AnyPage, data: unknown): boolean {
  return typeof forYoungPeople === 'function' ? forYoungPeople(data) : forYoungPeople === true;
}
