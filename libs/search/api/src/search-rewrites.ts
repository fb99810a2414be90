import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Schedule, Schedules } from '@verbonden/shared/server';
import { SearchIndex } from './search-index';

/**
 * A person who is erased or renamed is found by the old name no more: the database takes such documents away in the same
 * transaction, and notes them. Within a minute they are there again as they stand now.
 */
@Injectable()
export class SearchRewrites implements Schedule, OnModuleInit {
  readonly name = 'search.rewrite-named';
  readonly everyMinutes = 1;

  constructor(
    private readonly index: SearchIndex,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.register(this);
  }

  run(): Promise<void> {
    return this.index.rewriteNoted();
  }
}
