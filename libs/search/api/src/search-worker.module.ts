import { Module } from '@nestjs/common';
import { SearchModule } from './search.module';
import { SearchRenewal } from './search-renewal';

/** What comes back by itself. */
@Module({ imports: [SearchModule], providers: [SearchRenewal] })
export class SearchWorkerModule {}
