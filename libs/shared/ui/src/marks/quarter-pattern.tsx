import styles from './marks.module.css';

/**
 * A field of quarter circles in which exactly one of each four is marigold. `seed` turns the tiles; the same seed gives
 * the same picture. Only decoration.
 */
export function QuarterPattern({
  columns = 6,
  rows = 4,
  seed = 1,
}: {
  columns?: number;
  rows?: number;
  seed?: number;
}) {
  const cells = Array.from({ length: columns * rows }, (_, index) => ({
    x: (index % columns) * 20,
    y: Math.floor(index / columns) * 20,
    turn: turnOf(index, seed),
    tone: toneOf(index % columns, Math.floor(index / columns), seed),
  }));
  return (
    <svg
      className={styles.pattern}
      viewBox={`0 0 ${columns * 20} ${rows * 20}`}
      aria-hidden="true"
      focusable="false"
    >
      {cells.map((cell, index) => (
        <path
          key={index}
          className={styles[cell.tone]}
          d="M-10 10V-10A20 20 0 0 1 10 10Z"
          transform={`translate(${cell.x + 10} ${cell.y + 10}) rotate(${cell.turn * 90}) scale(.96)`}
        />
      ))}
    </svg>
  );
}

function turnOf(index: number, seed: number): number {
  return Math.abs(Math.imul(index + 3, 2654435761 + seed * 97) >> 13) % 4;
}

/** In each block of two by two, one tile is the one. */
function toneOf(column: number, row: number, seed: number): 'one' | 'toneA' | 'toneB' {
  const block = (column >> 1) + (row >> 1) * 7 + seed;
  const place = (column & 1) + (row & 1) * 2;
  if (place === (Math.imul(block, 2246822519) >>> 9) % 4) return 'one';
  return (place + block) % 3 === 0 ? 'toneB' : 'toneA';
}
