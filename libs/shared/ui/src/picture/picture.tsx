import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './picture.module.css';

export interface PictureProps {
  src: string;
  /** What it says, for who does not see it. */
  alt: string;
  /** Every picture of a row in a place of the same height. */
  fixed?: boolean;
}

/** A picture that was drawn, on a quiet ground so that its own white has an edge. */
export function Picture({ src, alt, fixed = false }: PictureProps) {
  return (
    <div className={classNames(styles.picture, fixed && styles.fixed)}>
      <img className={styles.image} src={src} alt={alt} {...(fixed ? { loading: 'lazy' } : {})} />
    </div>
  );
}

/** A picture with what it is called, how large it is, and where to fetch it. */
export function PictureCard({
  picture,
  title,
  meta,
  actions,
}: {
  /** A Picture, or what stands in its place. */
  picture: ReactNode;
  title: string;
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <article className={styles.card}>
      {picture}
      <h3 className={styles.title}>{title}</h3>
      {meta ? <p className={styles.meta}>{meta}</p> : null}
      {actions}
    </article>
  );
}
