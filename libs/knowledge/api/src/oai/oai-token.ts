import { z } from 'zod';

const moment = z.string().regex(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

const schema = z.strictObject({
  from: moment.nullable(),
  until: moment.nullable(),
  set: z.string().max(100).nullable(),
  /** The last record that was given: when it changed, to the microsecond, and which it is. */
  at: z.string().regex(/^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
  id: z.guid(),
  /** How many were given before. */
  cursor: z.int().min(1),
});

/**
 * Where a list goes on: the whole question and the place in it, so that nothing has to be kept and a token works for as
 * long as anybody wants. It only says what could be asked for anyway, so it is not signed.
 */
export type OaiToken = z.infer<typeof schema>;

export function writeToken(token: OaiToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** Null for what is not one of ours. */
export function readToken(written: string): OaiToken | null {
  if (!/^[\w-]{1,1000}$/.test(written)) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(written, 'base64url').toString('utf8')));
  } catch {
    return null;
  }
}
