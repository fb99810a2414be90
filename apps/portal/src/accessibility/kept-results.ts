import type { Result } from './findings';
import asTimePasses from './results/walk-as-time-passes.json' with { type: 'json' };
import coordinator from './results/walk-coordinator.json' with { type: 'json' };
import everybody from './results/walk-everybody.json' with { type: 'json' };
import keyboard from './results/keyboard.json' with { type: 'json' };
import labAndBoard from './results/walk-lab-and-board.json' with { type: 'json' };
import professionals from './results/walk-professionals.json' with { type: 'json' };

/** What the stories kept when they were last played with `KEEP_RESULTS=on`. */
export const keptResults: readonly Result[] = [
  everybody,
  professionals,
  labAndBoard,
  coordinator,
  asTimePasses,
  keyboard,
];
