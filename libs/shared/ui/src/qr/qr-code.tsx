import styles from './qr-code.module.css';

export interface QrCodeProps {
  /** The code, row by row, with its white border of four; true is dark. */
  readonly modules: readonly (readonly boolean[])[];
  /** What it is, for who listens. */
  readonly label: string;
  /** The same in characters, to read aloud or type. */
  readonly text?: string;
  readonly size?: 'page' | 'screen';
}

/** A QR code, always dark on white with its quiet zone, with its text below: a camera is never the only way. */
export function QrCode({ modules, label, text, size = 'page' }: QrCodeProps) {
  const edge = modules.length;
  const dark = modules
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <figure className={`${styles.figure} ${styles[size]}`}>
      <svg
        className={styles.code}
        viewBox={`0 0 ${edge} ${edge}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <rect className={styles.light} width={edge} height={edge} />
        <path className={styles.dark} d={dark} />
      </svg>
      {text ? <figcaption className={styles.text}>{text}</figcaption> : null}
    </figure>
  );
}
