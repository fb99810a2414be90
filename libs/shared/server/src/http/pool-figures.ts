import { Injectable, type OnModuleInit } from '@nestjs/common';
import type pg from 'pg';
import { Gauge, register } from 'prom-client';
import { DataSource } from 'typeorm';

const figures = {
  open: (pool: pg.Pool) => pool.totalCount,
  idle: (pool: pg.Pool) => pool.idleCount,
  waiting: (pool: pg.Pool) => pool.waitingCount,
} as const;

/** How full the pool of connections is: who waits for one is the first sign that a process has too much to do. */
@Injectable()
export class PoolFigures implements OnModuleInit {
  constructor(private readonly db: DataSource) {}

  onModuleInit(): void {
    const { driver } = this.db as unknown as { driver: { master: pg.Pool } };
    register.removeSingleMetric('database_connections');
    new Gauge({
      name: 'database_connections',
      help: 'Connections that are open, that are idle, and statements that wait for one.',
      labelNames: ['state'],
      collect() {
        for (const [state, read] of Object.entries(figures)) this.set({ state }, read(driver.master));
      },
    });
  }
}
