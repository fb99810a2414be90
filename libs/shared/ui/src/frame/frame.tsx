import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { SkipLink } from '../accessibility/skip-link';
import { QuarterMark } from '../marks/quarter-mark';
import { LanguageLink, type LanguageLinkProps } from './language-link';
import styles from './frame.module.css';

export interface NavigationItem {
  href: string;
  label: string;
  /** `page`: this very page; `section`: a page below it. */
  current?: 'page' | 'section';
}

export interface FrameProps {
  skipLabel: string;
  /** The network's own name and, if it has one, its own mark; both are data. */
  brand: { href: string; name: string; line?: string; mark?: ReactNode };
  navigation: { label: string; menuLabel: string; closeLabel?: string; items: readonly NavigationItem[] };
  /** A SearchBox. Leave out on a page whose content has a large one. */
  search?: ReactNode;
  language?: LanguageLinkProps;
  /** 'Inloggen', or who is signed in and the way out. */
  account?: ReactNode;
  /** One line for the whole site, such as a demo or a disturbance; above everything. */
  banner?: ReactNode;
  /** Said when this is not the page as it is now, but as the device kept it; hidden until then. */
  offline?: ReactNode;
  /** A QuickExit, on a page for young people. */
  exit?: ReactNode;
  /** A Footer. */
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * What is around every page. Nothing here is sticky, so nothing can hide what has the focus. On a phone the navigation
 * opens with the browser's own popover: Escape closes it, and it needs no JavaScript.
 */
export function Frame(props: FrameProps) {
  const { skipLabel, brand, navigation, search, language, account, banner, offline, exit, footer, children } =
    props;
  return (
    <div className={styles.frame}>
      <SkipLink>{skipLabel}</SkipLink>
      <header className={styles.header}>
        {banner ? <div className={styles.banner}>{banner}</div> : null}
        {offline ? (
          <div className={styles.offline} role="status" data-offline="" hidden>
            {offline}
          </div>
        ) : null}
        <div className={styles.bar}>
          <a className={styles.brand} href={brand.href}>
            {brand.mark ?? <QuarterMark size={44} />}
            <span className={styles.names}>
              <span className={styles.name}>{brand.name}</span>{' '}
              {brand.line ? <span className={styles.line}>{brand.line}</span> : null}
            </span>
          </a>
          <button className={styles.menuButton} type="button" popoverTarget="hoofdmenu">
            <Menu aria-hidden="true" />
            {navigation.menuLabel}
          </button>
          {search ? <div className={styles.search}>{search}</div> : null}
          <div className={styles.menu} id="hoofdmenu" popover="auto">
            {navigation.closeLabel ? (
              <button
                className={styles.close}
                type="button"
                popoverTarget="hoofdmenu"
                popoverTargetAction="hide"
              >
                {navigation.closeLabel}
              </button>
            ) : null}
            <nav className={styles.navigation} aria-label={navigation.label}>
              <ul className={styles.items} role="list">
                {navigation.items.map((item) => (
                  <li key={item.href}>
                    <a
                      className={styles.item}
                      href={item.href}
                      aria-current={item.current === 'section' ? 'true' : item.current}
                    >
                      {item.label}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className={styles.personal}>
              {language ? <LanguageLink {...language} /> : null}
              {account}
            </div>
          </div>
        </div>
      </header>
      {exit}
      <main className={styles.main} id="inhoud" tabIndex={-1}>
        {children}
      </main>
      {footer}
    </div>
  );
}
