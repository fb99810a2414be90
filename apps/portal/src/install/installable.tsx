import type { Locale } from '@verbonden/shared/kernel';
import type { Theme } from '@verbonden/shared/ui';
import { localHref } from '@verbonden/shared/web';
import { paper } from './house-colours';
import { manifestPath } from './manifest';

/** What the head of a page says to a device that may put it among its own programs. */
export function Installable({ locale, theme }: { locale: Locale; theme: Theme }) {
  return (
    <>
      <link rel="manifest" href={localHref(locale, manifestPath)} />
      <link rel="apple-touch-icon" href="/assets/apple-touch-icon.png" />
      {theme === 'system' ? (
        <>
          <meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
          <meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
        </>
      ) : (
        <meta name="theme-color" content={paper[theme]} />
      )}
    </>
  );
}
