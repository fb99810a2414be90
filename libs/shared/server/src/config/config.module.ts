import { type DynamicModule, Global, Module } from '@nestjs/common';
import { type Clock, systemClock } from '@verbonden/shared/kernel';
import type { Settings } from './settings';

/** Injection token of {@link Settings}. */
export const SETTINGS = Symbol('settings');
/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('clock');

/** Gives every part of the program its settings and its clock. */
@Global()
@Module({})
export class ConfigModule {
  static with(settings: Settings, clock: Clock = systemClock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: clock },
      ],
      exports: [SETTINGS, CLOCK],
    };
  }
}
