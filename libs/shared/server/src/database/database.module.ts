import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SETTINGS } from '../config/config.module';
import type { Settings } from '../config/settings';
import { dataSourceOptions, type PostgresOptions, replicationOptions } from './data-source';
import { ReplicatedDataSource } from './replicated-data-source';

/** The connection pool of a process, and those of replicas; domains add their entities with `TypeOrmModule.forFeature`. */
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [SETTINGS],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions(settings),
        ...replicationOptions(settings),
        autoLoadEntities: true,
        retryAttempts: 5,
        retryDelay: 500,
      }),
      dataSourceFactory: async (options) => new ReplicatedDataSource(options as PostgresOptions).initialize(),
    }),
  ],
})
export class DatabaseModule {}
