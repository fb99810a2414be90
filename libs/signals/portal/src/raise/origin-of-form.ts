import type { PageArgs } from '@verbonden/shared/web';
import type { SignalOriginKind } from '@verbonden/shared/web/schema';
import { RaiseSignalAtDocument } from './raise-signal.page.generated';

/** Where the signal comes from, out of the address of the form. */
export interface FormOrigin {
  readonly kind: SignalOriginKind;
  readonly id: string | null;
  /** The meeting it is raised at, for who fills it in. */
  readonly meeting: { readonly slug: string; readonly title: string } | null;
}

/** `?bijeenkomst=<slug>` (with `&deelsessie=<id>`) is a meeting, `?vraag=…` a search without a result, else a day at work. */
export async function originOfForm({ url, query }: Pick<PageArgs, 'url' | 'query'>): Promise<FormOrigin> {
  const slug = url.searchParams.get('bijeenkomst');
  if (slug) {
    const { meeting } = await query(RaiseSignalAtDocument, { slug });
    const subsession = url.searchParams.get('deelsessie');
    return {
      kind: subsession ? 'SUBSESSION' : 'MEETING',
      id: subsession ?? meeting.id,
      meeting: { slug: meeting.slug, title: meeting.title },
    };
  }
  return { kind: url.searchParams.has('vraag') ? 'SEARCH' : 'WORK', id: null, meeting: null };
}
