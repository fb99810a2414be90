import { Module } from '@nestjs/common';
import { FollowedSearches } from './followed/followed-searches.service';
import { KeptWords } from './miss/kept-words';
import { MissedSearches } from './miss/missed-search.service';
import { SearchQuery } from './query/search-query';
import { SearchIndex } from './search-index';
import { SearchSuggestions } from './suggestion/search-suggestions';

const services = [SearchIndex, SearchQuery, SearchSuggestions, KeptWords, MissedSearches, FollowedSearches];

/** Dutch search for every domain; it knows none of them. */
@Module({ providers: services, exports: services })
export class SearchModule {}
