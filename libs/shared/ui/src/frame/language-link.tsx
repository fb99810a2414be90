import styles from './frame.module.css';

export interface LanguageLinkProps {
  /** This very page in the other language. */
  href: string;
  /** The language's own name: 'English', 'Nederlands'. */
  label: string;
  lang: string;
}

/** To the same page in the other language; named in that language. */
export function LanguageLink({ href, label, lang }: LanguageLinkProps) {
  return (
    <a className={styles.item} href={href} lang={lang} hrefLang={lang} data-language-link="">
      {label}
    </a>
  );
}
