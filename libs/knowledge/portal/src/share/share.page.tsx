import { isSignedIn } from '@verbonden/shared/kernel';
import { Notice, Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, PageStop, type Say, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import type { Term } from '../terms';
import { ShareForm } from './share-form';
import { shareInput } from './share-input';
import { CreateKnowledgeDocument, SharePageDocument, type SharePageQuery } from './share.page.generated';

interface ShareData {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Begins something new. It is a draft until it is sent in. */
export const sharePage = definePage<ShareData>({
  path: '/kennis/delen',
  async load({ query, context }) {
    if (!isSignedIn(context.viewer)) {
      throw new PageStop(
        new Response(null, { status: 303, headers: { location: '/inloggen?terug=/kennis/delen' } }),
      );
    }
    const { me, knowledgeTerms } = await query(SharePageDocument, {});
    return { id: v7(), terms: knowledgeTerms, organisations: organisationsOf(me) };
  },
  async submit({ form, mutate, goTo }) {
    const { state, data } = await mutate(CreateKnowledgeDocument, {
      input: { id: form.line('id'), ...shareInput(form) },
    });
    return state ?? goTo(`/kennis/${data.createKnowledgeItem.slug}?gedaan=bewaard`);
  },
  title: (_, say) => say('Deel een aanpak'),
  head: () => ({ noIndex: true }),
  view: ShareView,
});

function ShareView({ data, form }: ViewProps<ShareData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Deel een aanpak')}
        lead={say('Tien minuten is genoeg. Wat je typt blijft staan, ook als je even weg moet.')}
      />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <ShareForm
        form={form}
        terms={data.terms}
        organisations={data.organisations}
        standing={null}
        hidden={{ id: form?.values['id']?.[0] ?? data.id }}
        outline={outline(say)}
      />
    </Page>
  );
}

/** The five short parts of a practice, as headings to write under. */
function outline(say: Say): string {
  return [
    say('Waarom'),
    say('Voor wie'),
    say('Wat doe je'),
    say('Wat heb je nodig'),
    say('Wat levert het op'),
  ]
    .map((heading) => `## ${heading}\n\n`)
    .join('\n');
}

/** The organisations that somebody belongs to, each once. */
export function organisationsOf(me: SharePageQuery['me']): { id: string; name: string }[] {
  const all = (me?.roles ?? []).flatMap(({ organisation }) => organisation ?? []);
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
