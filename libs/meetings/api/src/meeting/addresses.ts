import type { Locale } from '@verbonden/shared/kernel';

/** The page of a meeting, below the portal's address. */
export function meetingPath(slug: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/bijeenkomsten/${slug}`;
}

/** The page that a link in a mail opens: change or leave, without signing in. */
export function registrationPath(token: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/aanmelding/${token}`;
}

/** The page of a date poll that a link in a mail opens: answer, or register once a moment is chosen. */
export function datePollPath(token: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/datumprikker/${token}`;
}

/** The page that a link in a mail opens once it is known how people can take part: choose, or not come after all. */
export function interestPath(token: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/keuze/${token}`;
}

/** The page that a link about something that is not sure yet opens: confirm, agree or decline. */
export function requestPath(token: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/verzoek/${token}`;
}

/** The page with all meetings. */
export function meetingsPath(locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/bijeenkomsten`;
}

/** The portal's own way in to the online part: it knows who comes, and then leads on to the join address. */
export function onlinePath(slug: string, locale: Locale): string {
  return `${meetingPath(slug, locale)}/online`;
}

/** The same way in by a link that opens nothing else: a calendar is often shared with colleagues. */
export function onlineLinkPath(token: string, locale: Locale): string {
  return `${registrationPath(token, locale)}/online`;
}

/** What is shown at the door, as a QR code. */
export function codePath(token: string, locale: Locale): string {
  return `${registrationPath(token, locale)}/code`;
}

/** The secret address of somebody's own calendar. */
export function personalFeedPath(token: string): string {
  return `/calendar/persoon/${token}.ics`;
}

/** Where anybody can check a certificate by its code. */
export function certificatePath(code: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/certificaat/${code}`;
}

/** The recap of a meeting, for everybody. */
export function recapPath(slug: string, locale: Locale): string {
  return `${meetingPath(slug, locale)}/terugblik`;
}

/** The questions of a meeting: where people with a seat ask, and afterwards the page that everybody reads. */
export function questionsPath(slug: string, locale: Locale): string {
  return `${meetingPath(slug, locale)}/vragen`;
}

/** Where who was there fetches the certificate, without signing in: guests have no account. */
export function certificateByLinkPath(token: string, locale: Locale): string {
  return `${registrationPath(token, locale)}/certificaat`;
}

/** The page that a link in a mail opens: say what you thought, without signing in. */
export function feedbackPath(token: string, locale: Locale): string {
  return `${locale === 'en' ? '/en' : ''}/waardering/${token}`;
}
