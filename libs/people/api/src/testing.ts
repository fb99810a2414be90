export { columnWords } from './own-data/column-words';
