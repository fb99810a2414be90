import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EverythingResolver } from './everything/everything.resolver';
import { EverythingService } from './everything/everything.service';
import { UnfollowedSearchResolver } from './followed/unfollowed-search.resolver';
import { MissedSearchResolver } from './miss/missed-search.resolver';
import { OpenSearchController } from './opensearch.controller';
import { SearchModule } from './search.module';
import { SearchSuggestionResolver } from './suggestion/search-suggestion.resolver';
import { WordGroup } from './word-group/word-group.entity';
import { WordGroupResolver } from './word-group/word-group.resolver';
import { WordGroupService } from './word-group/word-group.service';

/** Search's own share of the API: everything in one box, suggestions, words of the field, what was not found. */
@Module({
  imports: [SearchModule, TypeOrmModule.forFeature([WordGroup])],
  controllers: [OpenSearchController],
  providers: [
    EverythingService,
    EverythingResolver,
    SearchSuggestionResolver,
    WordGroupService,
    WordGroupResolver,
    MissedSearchResolver,
    UnfollowedSearchResolver,
  ],
  exports: [SearchModule],
})
export class SearchApiModule {}
