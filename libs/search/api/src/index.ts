export { SearchModule } from './search.module';
export { SearchIndex } from './search-index';
export type { SearchDocument, SearchSource, Standing } from './search-document';
export { type Reading, SearchQuery } from './search-query';
export type { Correction, Excerpt, ExcerptPart, Understood } from './understood';
