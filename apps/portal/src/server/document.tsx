import { isSignedIn, type Locale, type PageContext } from '@verbonden/shared/kernel';
import type { Theme } from '@verbonden/shared/ui';
import {
  type AnyPage,
  type Catalogue,
  type FormState,
  isRefused,
  type KeptOnDevice,
  localHref,
  type MetIsland,
  MetIslands,
  type PageArgs,
  type PageFacts,
  PageFactsContext,
  SayContext,
  type WarmAnswer,
  warmElement,
  WholeAddressContext,
  wordsElement,
} from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SiteFrame } from '../frame/site-frame';
import { isForYoungPeople, readerOf } from '../offline/kept-page';
import { assets } from './assets';
import { Installable } from '../install/installable';
import { fillIslands } from './fill-islands';
import { english } from '../messages';
import { jsonInAttribute, jsonInScript, textInAttribute } from './json-in-html';
import { portalName } from './share-card';
import { SharingHead } from './sharing-head';

export interface DocumentParts {
  readonly page: AnyPage;
  readonly data: unknown;
  readonly form: FormState | null;
  readonly args: PageArgs;
  readonly warm: readonly WarmAnswer[];
  readonly url: URL;
  readonly context: PageContext;
  readonly theme: Theme;
  /** How a device may keep it; null when not. */
  readonly kept: KeptOnDevice | null;
}

/** Writes a page as a complete HTML document: frame, page, the islands it holds and what they need to wake up. */
export function renderDocument(parts: DocumentParts): string {
  const { page, data, form, args, context, url, theme, kept } = parts;
  const young = isForYoungPeople(page, data);
  const met: MetIsland[] = [];
  const facts: PageFacts = {
    locale: context.locale,
    viewer: context.viewer,
    now: context.now.getTime(),
    address: url.pathname + url.search,
    demo: context.demo,
  };
  const around = (content: ReactNode) => (
    <PageFactsContext value={facts}>
      <WholeAddressContext value={context.publicUrl + localHref(context.locale, url.pathname)}>
        <SayContext value={args.say}>{content}</SayContext>
      </WholeAddressContext>
    </PageFactsContext>
  );
  const title = page.title(data, args.say);
  const body = renderToStaticMarkup(
    around(
      <MetIslands value={met}>
        {page.frame === 'bare' ? (
          <page.view data={data} form={form} />
        ) : (
          <SiteFrame theme={theme} forYoungPeople={young} isKept={kept !== null}>
            <page.view data={data} form={form} />
          </SiteFrame>
        )}
      </MetIslands>,
    ),
  );
  const head = renderToStaticMarkup(
    <DocumentHead
      parts={parts}
      title={isRefused(form) ? `${args.say('Fout:')} ${title}` : title}
      met={met}
    />,
  );
  const chosen = theme === 'system' ? '' : ` data-theme="${theme}"`;
  return [
    `<!doctype html><html lang="${context.locale}"${chosen}>`,
    `<head>${head}${islandCode(met)}</head>`,
    `<body data-facts="${jsonInAttribute(facts)}"${onDevice(parts, young)}>${fillIslands(body, met, parts.warm, around)}${warmAnswers(parts.warm, met)}${islandEnglish(context.locale, met)}</body></html>`,
  ].join('');
}

/** What the browser's scripts do with the page on this device: whose it is, whether it is kept, what it is called. */
function onDevice({ page, data, form, args, context, kept }: DocumentParts, young: boolean): string {
  const isAnswer = isRefused(form);
  const seen = young || isAnswer || !isSignedIn(context.viewer) ? null : page.seenAs?.(data, args.say);
  const marks: Readonly<Record<string, string | null | undefined>> = {
    'data-reader': readerOf(context.viewer),
    'data-kept': kept && kept.when,
    'data-kept-live': kept?.isLive && '',
    'data-seen': seen,
    'data-offline-words': args.say('Je bent offline. We bewaren wat je typte; verstuur het straks.'),
    'data-offline-act': args.say('Je bent offline. Dit kan pas als je weer verbinding hebt.'),
    'data-online-words': args.say('Je bent weer online. Verstuur het nu.'),
  };
  return Object.entries(marks)
    .map(([name, value]) => (value == null ? '' : ` ${name}="${textInAttribute(value)}"`))
    .join('');
}

function DocumentHead({
  parts,
  title,
  met,
}: {
  parts: DocumentParts;
  title: string;
  met: readonly MetIsland[];
}) {
  const { page, data, args, context, theme, kept } = parts;
  const head = page.head?.(data, args) ?? {};
  const pageTitle = page.title(data, args.say);
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${portalName}`}</title>
      <SharingHead page={page} data={data} args={args} title={pageTitle} head={head} />
      {head.alternates?.map((each) => (
        <link key={each.href} rel="alternate" {...each} />
      ))}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href="/opensearch.xml"
        title="Verbonden"
      />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <Installable locale={context.locale} theme={theme} />
      {kept ? <meta name="keep-files" content={assets.filesOf(islandsOf(met)).join(' ')} /> : null}
      {assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      ))}
      {assets.styles.map((style) => (
        <link key={style} rel="stylesheet" href={style} />
      ))}
      {context.houseStyle ? <link rel="stylesheet" href={context.houseStyle} /> : null}
      <script type="module" src={assets.wake} />
      {head.jsonLd ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonInScript(head.jsonLd) }} />
      ) : null}
    </>
  );
}

function islandsOf(met: readonly MetIsland[]) {
  return met.map(({ definition: { name, live } }) => ({ name, live }));
}

/** Code comes after the styles and the letters; React would write what is to be preloaded before them. */
function islandCode(met: readonly MetIsland[]): string {
  return assets
    .modulesOf(met.map(({ definition }) => definition))
    .map(
      (file) =>
        `<link rel="modulepreload" href="${file}"${file === assets.wakeIsland ? ' id="wake-island"' : ''}>`,
    )
    .join('');
}

/** The answers on the page, only where a live island will want them. */
function warmAnswers(warm: readonly WarmAnswer[], met: readonly MetIsland[]): string {
  if (!met.some((island) => island.definition.live)) return '';
  return `<script type="application/json" id="${warmElement}">${jsonInScript(warm)}</script>`;
}

/** The English that the islands on the page can say; Dutch is in their code. */
function islandEnglish(locale: Locale, met: readonly MetIsland[]): string {
  if (locale !== 'en' || met.length === 0) return '';
  const dutch = assets.wordsOf(met.map(({ definition }) => definition));
  const words: Catalogue = Object.fromEntries(dutch.map((text) => [text, english[text] ?? text]));
  return `<script type="application/json" id="${wordsElement}">${jsonInScript(words)}</script>`;
}
