import { Breadcrumb, Columns, Notice, Page, PageHeader, Panel, Section, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Island,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { KnowledgeKind } from '@verbonden/shared/web/schema';
import { ConflictForm } from '../conflict/conflict-form';
import { chosenText, conflictOf, withConflict } from '../conflict/conflict-state';
import { LooksLike } from '../duplicate/lookalikes';
import { CommentsAtFields } from '../review/field-comments';
import type { Term } from '../terms';
import itemPreview from './item-preview.island';
import { KindCards } from './kind-cards';
import { kindPart, partAddress } from './part-address';
import { PartForm } from './part-form';
import { partInput } from './part-values';
import { PartsOverview } from './parts-overview';
import { organisationsOf } from './share.page';
import {
  EditPageDocument,
  type EditPageQuery,
  SharePageDocument,
  UpdateKnowledgeDocument,
} from './share.page.generated';
import { withStepUp } from './step-order';

type Item = NonNullable<EditPageQuery['knowledgeItem']>;

interface EditData {
  readonly item: Item;
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** The part that is open, as it stands in the address. */
  readonly part: string;
}

const formId = 'deel';

/**
 * Writes on, one short part at a time. Every press saves; of something that is published this makes a new text beside
 * it. With a browser that can, what is typed is saved in between as well (item-draft.island.tsx).
 */
export const editPage = definePage<EditData>({
  path: '/kennis/:slug/bewerken',
  async load({ params, url, query }) {
    const [{ knowledgeItem }, { me, knowledgeTerms }] = await Promise.all([
      query(EditPageDocument, { slug: params['slug'] ?? '' }),
      query(SharePageDocument, {}),
    ]);
    if (!knowledgeItem?.viewerCanEdit) throw new PageRefusal(knowledgeItem ? 403 : 404);
    return {
      item: knowledgeItem,
      terms: knowledgeTerms,
      organisations: organisationsOf(me),
      part: url.searchParams.get('deel') ?? partAddress('BASICS'),
    };
  },
  async submit({ params, form, mutate, query, context, goTo }) {
    const { knowledgeItem } = await query(EditPageDocument, { slug: params['slug'] ?? '' });
    if (!knowledgeItem?.viewerCanEdit) throw new PageRefusal(403);
    const part = form.line('deel');
    const { fields } = openPart(knowledgeItem, part);
    const change =
      part === kindPart
        ? { kind: form.line('kind') as KnowledgeKind }
        : withStepUp(partInput(fields, form, new Date(context.now)), form.line('naar'));
    const input = {
      id: knowledgeItem.id,
      expectedVersion: form.wholeNumber('version') ?? 0,
      ...chosenText(change, form),
    };
    const { state } = await mutate(UpdateKnowledgeDocument, { input });
    if (state) return withConflict(state, input, mutate);
    const [way] = form.line('naar').split('-');
    if (way === 'klaar') return goTo(`/kennis/${params['slug']}?gedaan=bewaard`);
    const next = way === 'stap' || way === 'omhoog' ? `${part}#steps` : way;
    return goTo(`/kennis/${params['slug']}/bewerken?deel=${next || part}`);
  },
  title: ({ item }, say) => say('Bewerk: {title}', { title: (item.draft ?? item).title }),
  head: () => ({ noIndex: true }),
  view: EditView,
});

/** The part that is open: its fields, and what comes before and after. An unknown one is the first. */
export function openPart(item: Item, address: string) {
  const { parts } = (item.draft ?? item).form;
  const place = Math.max(
    0,
    parts.findIndex(({ code }) => partAddress(code) === address),
  );
  const part = parts[place]!;
  const before = parts[place - 1];
  const after = parts[place + 1];
  return {
    ...part,
    number: place + 1,
    of: parts.length,
    before: before ? partAddress(before.code) : kindPart,
    after: after ? partAddress(after.code) : null,
  };
}

function EditView({ data, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const { item, terms, organisations } = data;
  const text = { ...(item.draft ?? item), organisationId: item.organisationId };
  const isKind = data.part === kindPart;
  const open = openPart(item, data.part);
  const conflict = conflictOf(form);
  if (form && conflict) {
    return (
      <Page width="reading">
        <PageHeader title={say('Twee teksten')} lead={text.title} />
        <ConflictForm conflict={conflict} form={form} slug={item.slug} />
      </Page>
    );
  }
  const asked = open.fields.filter(({ format }) => format !== 'ORGANISATION' || organisations.length > 0);
  return (
    <Page>
      <PageHeader
        title={text.title}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[
              { href: href('/kennis'), label: say('Kennis') },
              { href: href(`/kennis/${item.slug}`), label: text.title },
            ]}
          />
        }
      />
      {form?.code === 'CONFLICT' ? (
        <Notice
          kind="attention"
          title={form.message}
          action={<a href={href(`/kennis/${item.slug}/verschil`)}>{say('Bekijk het verschil')}</a>}
        >
          {say('Hieronder staat wat jij typte. Bewaar je nu, dan vervangt dat de tekst van de ander.')}
        </Notice>
      ) : (
        <FormProblems form={form} />
      )}
      <LooksLike
        item={item}
        advice={say('Is het hetzelfde? Vul dat dan aan, of laat weten dat jullie het ook doen.')}
      />
      <Columns
        aside={
          <Stack>
            {isKind ? null : (
              <Island
                of={itemPreview}
                props={{ formId, fields: asked.map(({ name, label, format }) => ({ name, label, format })) }}
              />
            )}
            <Panel tone="quiet">
              <Section id="delen" title={say('Zo ver ben je')}>
                <PartsOverview
                  formId={formId}
                  progress={text.progress}
                  current={isKind ? kindPart : partAddress(open.code)}
                />
              </Section>
            </Panel>
          </Stack>
        }
      >
        <Section
          id="dit-deel"
          title={isKind ? say('Wat deel je?') : open.label}
          lead={
            isKind
              ? say('Hiervan hangt af wat we je vragen. Wat je al schreef, blijft bewaard.')
              : // The kind is the first of all, as the list beside it counts.
                say('Deel {number} van {all}', { number: open.number + 1, all: open.of + 1 })
          }
        >
          <CommentsAtFields value={item}>
            <PartForm
              id={formId}
              item={item}
              part={isKind ? kindPart : partAddress(open.code)}
              form={form}
              before={isKind ? null : open.before}
              after={isKind ? partAddress('BASICS') : open.after}
              fields={isKind ? [] : asked}
              text={text}
              terms={terms}
              organisations={organisations}
            >
              {isKind ? <KindCards terms={terms} form={form} standing={text.kind} /> : null}
            </PartForm>
          </CommentsAtFields>
        </Section>
      </Columns>
    </Page>
  );
}
