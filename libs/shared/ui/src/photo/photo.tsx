import type { ReactNode } from 'react';
import styles from './photo.module.css';

export interface PhotoProps {
  src: string;
  /** What it shows, for who does not see it. */
  alt: string;
  /** In pixels, so that nothing jumps when it comes in; 0 when that is not known. */
  width: number;
  height: number;
  /** Who took it: "Foto: Sanne de Boer". There is no photo without. */
  credit: string;
  /** What can be done with it, beside the credit. */
  action?: ReactNode;
}

/** A photo with the name of who took it. */
export function Photo({ src, alt, width, height, credit, action }: PhotoProps) {
  return (
    <figure className={styles.photo}>
      <img
        className={styles.picture}
        src={src}
        alt={alt}
        {...(width > 0 && height > 0 ? { width, height } : {})}
      />
      <figcaption className={styles.caption}>
        <span>{credit}</span>
        {action}
      </figcaption>
    </figure>
  );
}
