import type { FormFields } from './form-fields';

/** True when a mail program leaves for its reader, with the one field that says so (RFC 8058, 3.2). */
export function isOneClick(form: FormFields): boolean {
  return form.line('List-Unsubscribe') === 'One-Click';
}

/** Mail programs are told plainly that it is done: a redirect would not be followed (RFC 8058, 3.1). */
export function oneClickDone(): Response {
  return new Response(null, { status: 200 });
}
