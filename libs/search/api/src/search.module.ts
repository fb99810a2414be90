import { Module } from '@nestjs/common';
import { SearchIndex } from './search-index';
import { SearchQuery } from './search-query';

/** Dutch search for every domain; it knows none of them. */
@Module({ providers: [SearchIndex, SearchQuery], exports: [SearchIndex, SearchQuery] })
export class SearchModule {}
