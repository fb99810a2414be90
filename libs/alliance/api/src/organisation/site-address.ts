import { applyDecorators } from '@nestjs/common';
import { text } from '@verbonden/shared/kernel';
import { mayBePublicHost, OptionalLine, saying } from '@verbonden/shared/server';
import { ValidateBy } from 'class-validator';

/** True for the whole address of a site that everybody can reach, without a name and password in it. */
export function isSite(typed: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(typed) || typed.length > 2000 || !URL.canParse(typed)) return false;
  const { hostname, username, password } = new URL(typed);
  return mayBePublicHost(hostname) && username === '' && password === '';
}

/** The whole address of what somebody typed, with https:// where they left it out; null when it is no site. */
export function siteOf(typed: string): string | null {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return isSite(whole) ? whole : null;
}

/** A field for the whole address of a site, or nothing; what is wrong is told together with the other fields. */
export function OptionalSite(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && isSite(value);
  return applyDecorators(
    OptionalLine(2000),
    ValidateBy({ name: 'noAddress', validator: { validate } }, saying(noSite)),
  );
}

const noSite = text(
  'Dit is geen heel adres. Begin met https://, bijvoorbeeld https://www.example.org.',
  'This is not a whole address. Begin with https://, such as https://www.example.org.',
);
