import {
  Breadcrumb,
  Button,
  Notice,
  Page,
  PageHeader,
  SelectField,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Help,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import type { KnowledgeKind } from '@verbonden/shared/web/schema';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import type { Term } from '../terms';
import { KindCards } from './kind-cards';
import { editAddress } from './part-address';
import { CreateKnowledgeDocument, SharePageDocument, type SharePageQuery } from './share.page.generated';

interface ShareData {
  readonly id: string;
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Begins something new: what it is and how it is called. From then on it is a draft that is there to come back to. */
export const sharePage = definePage<ShareData>({
  path: '/kennis/delen',
  async load({ query, context }) {
    signInFirst(context, '/kennis/delen');
    const { me, knowledgeTerms } = await query(SharePageDocument, {});
    return { id: v7(), terms: knowledgeTerms, organisations: organisationsOf(me) };
  },
  async submit({ form, mutate, goTo }) {
    const { state, data } = await mutate(CreateKnowledgeDocument, {
      input: {
        id: form.line('id'),
        kind: form.line('kind') as KnowledgeKind,
        title: form.line('title'),
        organisationId: form.lineOrNull('organisationId'),
      },
    });
    return state ?? goTo(editAddress(data.createKnowledgeItem.slug, 'BASICS'));
  },
  title: (_, say) => say('Deel een aanpak'),
  head: () => ({ noIndex: true }),
  view: ShareView,
});

function ShareView({ data, form }: ViewProps<ShareData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Deel een aanpak')}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/kennis'), label: say('Kennis') }]} />
        }
        lead={say('Tien minuten is genoeg, in korte delen. We bewaren terwijl je typt.')}
      />
      {form?.code === 'CONFLICT' ? (
        <Notice kind="attention" title={form.message} />
      ) : (
        <FormProblems form={form} />
      )}
      <form
        method="post"
        action={href('/kennis/delen')}
        noValidate
        data-keep="kennis-nieuw"
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack>
          <input type="hidden" name="id" value={form?.values['id']?.[0] ?? data.id} />
          <TextField
            name="title"
            label={say('Hoe heet het?')}
            hint={say('Kort en gewoon, zoals je het aan een collega vertelt.')}
            lang="nl"
            defaultValue={valueAt(form, 'title')}
            error={problemAt(form, 'title')}
          />
          <KindCards terms={data.terms} form={form} standing="GOOD_PRACTICE" />
          {data.organisations.length > 0 ? (
            <SelectField
              name="organisationId"
              label={say('Namens wie deel je dit?')}
              audience={say('Lezers zien deze naam erbij.')}
              options={[
                ...data.organisations.map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: say('Op eigen naam') },
              ]}
              defaultValue={valueAt(form, 'organisationId', data.organisations[0]?.id)}
              error={problemAt(form, 'organisationId')}
            />
          ) : null}
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Begin')}
              </Button>
            }
          />
          <p>
            {say('Alleen jij en je collega’s zien het, tot je het instuurt en een coördinator het plaatst.')}
          </p>
          <Help title={say('Wie ziet wat ik deel?')} chapter="redacteur#aanpak-delen">
            {say(
              'Een concept zien alleen jij en je collega’s. Na het insturen leest een coördinator mee. Pas als die het plaatst, ziet iedereen het. Bij elk veld staat wie het leest.',
            )}
          </Help>
        </Stack>
      </form>
    </Page>
  );
}

/** The organisations that somebody belongs to, each once. */
export function organisationsOf(me: SharePageQuery['me']): { id: string; name: string }[] {
  const all = (me?.roles ?? []).flatMap(({ organisation }) => organisation ?? []);
  return [...new Map(all.map((each) => [each.id, each])).values()];
}
