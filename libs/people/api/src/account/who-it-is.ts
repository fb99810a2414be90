import type { Authenticator } from 'passport';
import type { Account } from './account.entity';

/** Asks a Passport strategy whose body this is; null when it is nobody's. Sessions are ours, Passport only says who it is. */
export function whoItIs(
  door: Pick<Authenticator, 'authenticate'>,
  strategy: string,
  body: Readonly<Record<string, string>>,
): Promise<Account | null> {
  return new Promise((resolve, reject) => {
    const middleware = door.authenticate(
      strategy,
      { session: false },
      (fault: Error | null, account: Account | false | undefined) => {
        if (fault) {
          reject(
            fault instanceof Error ? fault : new Error('the check at the door failed', { cause: fault }),
          );
        } else resolve(account || null);
      },
    ) as (request: object, response: object, next: (fault: unknown) => void) => void;
    middleware({ body, headers: {} }, {}, reject);
  });
}
