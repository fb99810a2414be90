import { walk } from './walk/walk';

walk('lab-and-board');
