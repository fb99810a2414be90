import { Module } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { HealthController } from './health.controller';
import { PoolFigures } from './pool-figures';
import { Readiness } from './readiness';

/** Health, readiness and metrics of a process. */
@Module({ controllers: [HealthController], providers: [Readiness, PoolFigures], exports: [Readiness] })
export class HealthModule {
  constructor() {
    register.clear();
    collectDefaultMetrics();
  }
}
