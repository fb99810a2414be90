import { Module } from '@nestjs/common';
import { MissedSearches } from './miss/missed-search.service';
import { SearchQuery } from './query/search-query';
import { SearchIndex } from './search-index';
import { SearchSuggestions } from './suggestion/search-suggestions';

const services = [SearchIndex, SearchQuery, SearchSuggestions, MissedSearches];

/** Dutch search for every domain; it knows none of them. */
@Module({ providers: services, exports: services })
export class SearchModule {}
