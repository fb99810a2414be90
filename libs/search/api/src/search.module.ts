import { Module } from '@nestjs/common';
import { MissedSearches } from './miss/missed-search.service';
import { SearchIndex } from './search-index';
import { SearchQuery } from './search-query';
import { SearchSuggestions } from './suggestion/search-suggestions';

const services = [SearchIndex, SearchQuery, SearchSuggestions, MissedSearches];

/** Dutch search for every domain; it knows none of them. */
@Module({ providers: services, exports: services })
export class SearchModule {}
