import { walk } from './walk/walk';

walk('everybody');
