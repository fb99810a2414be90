import { letTimePass } from './walk/let-time-pass';
import { walk } from './walk/walk';

walk('as-time-passes', letTimePass);
