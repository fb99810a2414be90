import { SPECIAL_READS } from '@verbonden/shared/server';
import { AuditLogController } from './audit-log.controller';
import { AuditLogService } from './audit-log.service';
import { AuditResolver } from './audit.resolver';
import { specialReads } from './special-reads';

/** Reading the log of who did and read what. Writing it is shared's; sealing it the worker's. */
export const auditPart = {
  services: [{ provide: SPECIAL_READS, useValue: specialReads }, AuditLogService],
  controllers: [AuditLogController],
  resolvers: [AuditResolver],
};
