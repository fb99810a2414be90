import { type Say, useSay } from '@verbonden/shared/web';
import { type CSSProperties, useRef } from 'react';
import { type AgendaNote, columnsOf, lineHours, type LinePart, typedMinute } from './day-line';
import styles from './programme-times.module.css';
import { useDragging } from './use-dragging';
import type { ProgrammeForm, ShownRow } from './use-programme-form';

interface DayLineProps {
  readonly label: string;
  readonly rows: readonly ShownRow[];
  /** The parts of this day, in the order of the clock. */
  readonly parts: readonly LinePart[];
  readonly notes: readonly AgendaNote[];
  readonly meeting: { readonly from: string; readonly to: string };
  readonly titleOf: (place: number) => string;
  readonly write: ProgrammeForm['write'];
}

/** One day as a line from top to bottom: each part a block to move and to stretch, gaps hatched. */
export function DayLine({ label, rows, parts, notes, meeting, titleOf, write }: DayLineProps) {
  const say = useSay();
  const line = useRef<HTMLDivElement>(null);
  const hours = lineHours(parts, meeting);
  const columns = columnsOf(parts);
  const overlapping = new Set(
    notes.filter(({ what }) => what === 'OVERLAP').flatMap(({ place, after }) => [place, after]),
  );
  const minutesIn = (pixels: number) => {
    const height = line.current?.getBoundingClientRect().height ?? 0;
    return height > 0 ? (pixels / height) * (hours.to - hours.from) : 0;
  };
  const whole = Array.from({ length: (hours.to - hours.from) / 60 + 1 }, (_, each) => hours.from + each * 60);
  return (
    // Drawn to scale: the same parts and times stand in the fields below it.
    <div role="group" aria-label={label} className={styles.day} data-drawn="">
      <div ref={line} className={styles.line} style={placed({ minutes: hours.to - hours.from })}>
        {whole.map((minute) => (
          <span
            key={minute}
            aria-hidden="true"
            className={styles.hour}
            style={placed({ at: minute - hours.from })}
          >
            {clock(minute, say)}
          </span>
        ))}
        {notes
          .filter(({ what }) => what === 'GAP')
          .map(({ place, minutes }) => {
            const part = parts.find((each) => each.place === place);
            if (!part) return null;
            const at = part.start - minutes - hours.from;
            return (
              <span key={place} aria-hidden="true" className={styles.gap} style={placed({ at, minutes })}>
                {say('{minutes, plural, one {# minuut leeg} other {# minuten leeg}}', { minutes })}
              </span>
            );
          })}
        {parts.map((part, index) => (
          <Block
            key={part.place}
            part={part}
            title={titleOf(part.place)}
            kind={rows[part.place]?.kind ?? ''}
            overlaps={overlapping.has(part.place)}
            place={{ at: part.start - hours.from, minutes: part.end - part.start, ...columns[index] }}
            minutesIn={minutesIn}
            write={write}
          />
        ))}
      </div>
    </div>
  );
}

interface BlockProps {
  readonly part: LinePart;
  readonly title: string;
  readonly kind: string;
  readonly overlaps: boolean;
  readonly place: Placed;
  readonly minutesIn: (pixels: number) => number;
  readonly write: ProgrammeForm['write'];
}

function Block({ part, title, kind, overlaps, place, minutesIn, write }: BlockProps) {
  const say = useSay();
  const onTimes = (times: { start: number; end: number }) => write(part.place, times);
  const move = useDragging(part, 'MOVE', minutesIn, onTimes);
  const end = useDragging(part, 'END', minutesIn, onTimes);
  const [from, to] = [clock(part.start, say), clock(part.end, say)];
  const slider = { role: 'slider', tabIndex: 0, 'aria-orientation': 'vertical', 'aria-valuemin': 0 } as const;
  return (
    <div
      className={styles.block}
      data-kind={kind}
      data-overlaps={overlaps || undefined}
      data-short={part.end - part.start < 20 || undefined}
      style={placed(place)}
    >
      <div
        {...slider}
        {...move}
        className={styles.body}
        aria-label={say('Verschuif {title}', { title })}
        aria-valuenow={part.start}
        aria-valuemax={24 * 60 - 1}
        aria-valuetext={say('{from} – {to} uur', { from, to })}
      >
        <span className={styles.title}>{title}</span>{' '}
        <span className={styles.when}>
          {from} – {to}
        </span>
      </div>
      <div
        {...slider}
        {...end}
        className={styles.end}
        aria-label={say('Einde van {title}', { title })}
        aria-valuenow={part.end}
        aria-valuemax={24 * 60 - 1}
        aria-valuetext={say('tot {time} uur', { time: to })}
      />
    </div>
  );
}

interface Placed {
  readonly at?: number;
  readonly minutes?: number;
  readonly column?: number;
  readonly columns?: number;
}

/** Where something stands, in minutes; set by script after waking up, so no style is written into the page's HTML. */
function placed({ at = 0, minutes = 0, column = 0, columns = 1 }: Placed): CSSProperties {
  return { '--at': at, '--minutes': minutes, '--column': column, '--columns': columns } as CSSProperties;
}

/** A minute of the day as it is read: "13.30" in Dutch, "13:30" in English. */
function clock(minute: number, say: Say): string {
  const [hours = '', minutes = ''] = typedMinute(minute % (24 * 60)).split(':');
  return say('{hours}.{minutes}', { hours, minutes });
}
