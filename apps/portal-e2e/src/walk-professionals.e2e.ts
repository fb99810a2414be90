import { walk } from './walk/walk';

walk('professionals');
