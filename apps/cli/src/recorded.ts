import type { INestApplicationContext } from '@nestjs/common';
import { AuditScope, AuditTrail, inAuditScope } from '@verbonden/shared/server';

type Work = (services: INestApplicationContext) => Promise<void>;

/**
 * What a command changes stands in the log, as management on the server. Who sat at the keyboard is not kept: the name of
 * an account on that machine says nothing to who reads the log, and may be that of a person.
 */
export function recorded(command: string, work: Work): Work {
  return async (services) => {
    const scope = new AuditScope(`command ${command}`, 'COMMAND', null, nothingKept, null);
    const trail = services.get(AuditTrail, { strict: false });
    try {
      await inAuditScope(scope, () => work(services));
    } catch (fault) {
      await trail.end(scope, true);
      throw fault;
    }
    await trail.end(scope, false);
  };
}

/** Arguments are names and addresses; what they changed is gathered by the database, with text masked. */
const nothingKept = {
  ...{ given: {}, ids: [], objectKind: null },
  ...{ objectId: null, organisationId: null, reason: null },
};
