const zone = 'Europe/Amsterdam';

const dayForm = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: zone,
});
const longDayForm = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: zone,
});
const timeForm = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: zone,
});

/** A moment for in a list: `di 24 nov, 13.30.05`. */
export function shortMoment(iso: string): string {
  const moment = new Date(iso);
  return `${dayForm.format(moment)}, ${clock(moment)}`;
}

/** A moment written out: `dinsdag 24 november 2026, 13.30.05 uur`. */
export function longMoment(iso: string): string {
  const moment = new Date(iso);
  return `${longDayForm.format(moment)}, ${clock(moment)} uur`;
}

function clock(moment: Date): string {
  return timeForm.format(moment).replaceAll(':', '.');
}

/** A size in words: `980 bytes`, `12 kB`, `1,4 MB`. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
