import { walk } from './walk/walk';

walk('coordinator');
