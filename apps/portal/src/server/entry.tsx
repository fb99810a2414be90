import type { PageContext, RenderPage } from '@verbonden/shared/kernel';
import {
  type AnyPage,
  FormFields,
  type FormState,
  isRefused,
  PageRefusal,
  PageStop,
} from '@verbonden/shared/web';
import { pages } from '../pages';
import { pageArgs, submitArgs } from './page-args';
import { matchPage, type MatchedPage } from './match-page';
import { refusalPage } from '../frame/refusal.page';
import { renderDocument } from './document';
import { sayTo } from '../messages';
import { manifest, manifestPath } from '../install/manifest';
import { keepHeader, keptOnDevice, readerHeader, readerOf, writePlan } from '../offline/kept-page';
import { themeOf } from '../preferences/theme-cookie';
import { withoutLanguage } from './without-language';

export { shareCard } from './share-card';

/**
 * Answers a request for a page: takes a sent form, reads the page's data, renders. Whatever cannot be shown becomes a
 * page that says so; only faults of ours are thrown.
 */
export const render: RenderPage = async (request, context) => {
  const url = withoutLanguage(new URL(request.url), context.locale);
  if (url.pathname === manifestPath && request.method !== 'POST') return manifest(context);
  const matched = matchPage(pages, url);
  if (!matched) return refuse(404, request, url, context);
  try {
    return await answer(matched, request, url, context);
  } catch (stop) {
    if (stop instanceof PageStop) return stop.response;
    if (stop instanceof PageRefusal) return refuse(stop.status, request, url, context);
    throw stop;
  }
};

async function answer(
  matched: MatchedPage,
  request: Request,
  url: URL,
  context: PageContext,
): Promise<Response> {
  const { page, params } = matched;
  const args = pageArgs(params, url, context, sayTo(context.locale));
  let form: FormState | null = null;
  if (request.method === 'POST') {
    if (!page.submit) return refuse(404, request, url, context);
    const sent = new FormFields(await request.formData());
    const taken = await page.submit(submitArgs(args.args, sent));
    if (taken instanceof Response) return isOneClick(sent) ? new Response(null) : taken;
    form = taken;
  }
  const data = await page.load(args.args);
  return show(
    page,
    data,
    form,
    args,
    request,
    url,
    context,
    isRefused(form) ? 422 : (page.status?.(data) ?? 200),
  );
}

/** A mail program that leaves for its reader is told plainly that it is done: it follows no redirect (RFC 8058, 3.1). */
function isOneClick(sent: FormFields): boolean {
  return sent.line('List-Unsubscribe') === 'One-Click';
}

async function refuse(
  status: 403 | 404 | 503,
  request: Request,
  url: URL,
  context: PageContext,
): Promise<Response> {
  const args = pageArgs({}, url, context, sayTo(context.locale));
  return show(refusalPage, { status }, null, args, request, url, context, status);
}

function show(
  page: AnyPage,
  data: unknown,
  form: FormState | null,
  { args, warm }: ReturnType<typeof pageArgs>,
  request: Request,
  url: URL,
  context: PageContext,
  status: number,
): Response {
  const kept = keptOnDevice(page, data, args, status === 200 && form === null && request.method === 'GET');
  page.opens?.forEach((opening) => context.open(opening));
  const html = renderDocument({
    page,
    data,
    form,
    args,
    warm,
    url,
    context,
    theme: page.theme?.(url) ?? themeOf(request),
    kept,
  });
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': context.locale,
      vary: 'cookie',
      [readerHeader]: readerOf(context.viewer),
      ...(kept ? { [keepHeader]: writePlan(kept, args) } : {}),
      ...(page.keptSeconds && status === 200 && !context.viewer.personId
        ? { 'cache-control': `public, max-age=${page.keptSeconds}` }
        : {}),
    },
  });
}
