export { SearchModule } from './search.module';
export { SearchIndex } from './search-index';
export type { SearchDocument, SearchSource } from './search-document';
export { type Understood, SearchQuery } from './search-query';
