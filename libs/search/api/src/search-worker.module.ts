import { Module } from '@nestjs/common';
import { SearchModule } from './search.module';
import { SearchRenewal } from './search-renewal';
import { SearchRewrites } from './search-rewrites';

/** What comes back by itself. */
@Module({ imports: [SearchModule], providers: [SearchRenewal, SearchRewrites] })
export class SearchWorkerModule {}
