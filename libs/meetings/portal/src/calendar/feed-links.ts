import type { Locale } from '@verbonden/shared/kernel';
import type { Head, Say } from '@verbonden/shared/web';

/** Where the feeds of all meetings are, in a language. */
export function feedAddresses(locale: Locale): { readonly calendar: string; readonly news: string } {
  const language = locale === 'en' ? '?taal=en' : '';
  return { calendar: `/calendar/netwerk.ics${language}`, news: `/feeds/bijeenkomsten.atom${language}` };
}

/** The feeds of all meetings for the head of a page: calendars and readers find them there by themselves. */
export function feedLinks(locale: Locale, say: Say): NonNullable<Head['alternates']> {
  const { calendar, news } = feedAddresses(locale);
  return [
    { type: 'text/calendar', href: calendar, title: say('Agenda van het netwerk') },
    { type: 'application/atom+xml', href: news, title: say('Nieuws over bijeenkomsten') },
  ];
}

/** The same address for a calendar program, that then keeps following it. */
export function webcal(address: string): string {
  return address.replace(/^https?:/, 'webcal:');
}
