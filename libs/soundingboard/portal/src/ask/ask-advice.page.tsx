import { hasRole, readDate } from '@verbonden/shared/kernel';
import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  orNull,
  PageRefusal,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { AskAdviceForm } from './ask-advice-form';
import { AskAdviceDocument, AskAdvicePageDocument } from './ask-advice.page.generated';

export interface AskData {
  readonly id: string;
  /** The practice it is about; null when that is told in words. */
  readonly item: { readonly slug: string; readonly title: string } | null;
  /** For whom this person can ask; an empty id is the network. */
  readonly askers: readonly { readonly id: string; readonly name: string }[];
  readonly isForNetwork: boolean;
}

/** Asks the sounding board: from a practice with what it is about filled in, or about a campaign or policy. */
export const askAdvicePage = definePage<AskData>({
  path: '/advies/vragen',
  async load({ url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    if (!hasRole(context.viewer, 'EDITOR', 'COORDINATOR')) throw new PageRefusal(403);
    const slug = url.searchParams.get('over') ?? '';
    const found =
      (await orNull(query(AskAdvicePageDocument, { slug, withItem: slug !== '' }))) ??
      (await query(AskAdvicePageDocument, { slug: '', withItem: false }));
    const askers = (found.me?.roles ?? []).flatMap(({ role, organisation }) =>
      role === 'EDITOR' && organisation ? [organisation] : [],
    );
    return {
      id: v7(),
      item: found.knowledgeItem ?? null,
      askers,
      isForNetwork: hasRole(context.viewer, 'COORDINATOR'),
    };
  },
  async submit({ form, mutate, goTo, context }) {
    const typed = form.line('wantedBy');
    const kind = form.line('aboutKind');
    const { state, data } = await mutate(AskAdviceDocument, {
      input: {
        id: form.line('id'),
        title: form.line('title'),
        question: form.prose('question'),
        aboutKind: kind === 'PRACTICE' ? 'PRACTICE' : kind === 'CAMPAIGN' ? 'CAMPAIGN' : 'POLICY',
        about: form.lineOrNull('about'),
        knowledgeSlug: form.lineOrNull('knowledgeSlug'),
        wantedBy: readDate(typed, context.now) ?? typed,
        thanks: form.lineOrNull('thanks'),
        organisationId: form.lineOrNull('organisationId'),
      },
    });
    return state ?? goTo(`/advies/gevraagd/${data.askAdvice.id}?gedaan=gevraagd`);
  },
  title: (_, say) => say('Vraag advies aan jongeren'),
  head: () => ({ noIndex: true }),
  view: AskView,
});

function AskView({ data, form }: ViewProps<AskData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Vraag advies aan jongeren')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/advies'), label: say('Advies van jongeren') }]}
            />
          }
          lead={say(
            'Jongeren die zelf voor iemand zorgen, praten samen over je vraag. Hun advies komt online. Jij vertelt daarna wat je ermee deed.',
          )}
        />
        {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
        <FormProblems form={form} />
        <AskAdviceForm data={data} form={form} />
      </Stack>
    </Page>
  );
}
