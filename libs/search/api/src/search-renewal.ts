import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Schedule, Schedules } from '@verbonden/shared/server';
import { SearchIndex } from './search-index';

/** After an upgrade the index is written again by itself, when the new program reads words otherwise than the old one. */
@Injectable()
export class SearchRenewal implements Schedule, OnModuleInit {
  readonly name = 'search.renew';
  readonly everyMinutes = 5;

  constructor(
    private readonly index: SearchIndex,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.register(this);
  }

  run(): Promise<void> {
    return this.index.renew();
  }
}
