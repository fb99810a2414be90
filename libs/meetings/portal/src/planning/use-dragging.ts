import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type LinePart, movedPart, resizedPart, stepMinutes } from './day-line';

type Times = { readonly start: number; readonly end: number };

/** What is dragged: the whole part, or only its end. */
export type Grip = 'MOVE' | 'END';

const change = { MOVE: movedPart, END: resizedPart };

const keys: Readonly<Record<string, number>> = {
  ArrowUp: -stepMinutes,
  ArrowLeft: -stepMinutes,
  ArrowDown: stepMinutes,
  ArrowRight: stepMinutes,
  PageUp: -6 * stepMinutes,
  PageDown: 6 * stepMinutes,
};

interface Drag {
  readonly part: LinePart;
  readonly from: number;
}

/**
 * Takes a part of the day by the pointer or the keys, in steps of five minutes. Escape puts it back where the pointer
 * took it.
 * @param minutesIn how many minutes lie in so many pixels of the line
 */
export function useDragging(
  part: LinePart,
  grip: Grip,
  minutesIn: (pixels: number) => number,
  onTimes: (times: Times) => void,
) {
  const drag = useRef<Drag | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { part, from: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const taken = drag.current;
      if (!taken) return;
      event.stopPropagation();
      onTimes(change[grip](taken.part, minutesIn(event.clientY - taken.from)));
    },
    onPointerUp() {
      drag.current = null;
    },
    onPointerCancel() {
      drag.current = null;
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === 'Escape' && drag.current) {
        onTimes(drag.current.part);
        drag.current = null;
        return;
      }
      const minutes = keys[event.key];
      if (minutes === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      onTimes(change[grip](part, minutes));
    },
  };
}
