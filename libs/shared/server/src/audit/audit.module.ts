import { Global, Module } from '@nestjs/common';
import { auditRetention } from './audit-retention';
import { AuditSeals } from './audit-seals';
import { AuditTrail } from './audit-trail';

/** The audit log of every program: what is written with its event, and seals that show tampering. */
@Global()
@Module({ providers: [AuditTrail, AuditSeals, auditRetention], exports: [AuditTrail, AuditSeals] })
export class AuditModule {}
