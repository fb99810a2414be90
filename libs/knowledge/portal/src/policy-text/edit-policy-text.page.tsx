import {
  Breadcrumb,
  Button,
  Disclosure,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { orderAfter } from '../collection/order-after';
import { signInFirst } from '../sign-in-first';
import { BlockFields } from './block-fields';
import { atFormFields, blocksIn, rowsOf, withBlock } from './form-rows';
import {
  PolicyTextPageDocument,
  type PolicyTextPageQuery,
  UpdatePolicyTextDocument,
} from './policy-texts.generated';

type Kept = PolicyTextPageQuery['policyText'];

/** The whole policy text as one form of blocks. Every button saves the whole, so nothing that was typed is lost. */
export const editPolicyTextPage = definePage<Kept>({
  path: '/beleid/:id/bewerken',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { policyText } = await query(PolicyTextPageDocument, { id: params['id'] ?? '' });
    if (policyText.removedAt) throw new PageRefusal(404);
    return policyText;
  },
  async submit({ params, form, mutate, goTo }) {
    const id = params['id'] ?? '';
    const step = form.line('stap');
    // A new block is empty, and a figure without a source is refused: it is saved with the next button.
    if (step === 'erbij TEXT' || step === 'erbij FIGURE')
      return withBlock(form, v7(), step === 'erbij TEXT' ? 'TEXT' : 'FIGURE');
    const order = orderAfter(form.all('blockId'), step);
    const { state } = await mutate(UpdatePolicyTextDocument, {
      input: {
        id,
        expectedVersion: form.wholeNumber('version') ?? 0,
        title: form.line('title'),
        municipality: form.line('municipality'),
        blocks: blocksIn(form, order),
      },
    });
    if (state) return atFormFields(state, order);
    return goTo(step === '' ? `/beleid/${id}?gedaan=bewaard` : `/beleid/${id}/bewerken#blokken`);
  },
  title: ({ title }, say) => say('Bewerk: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: EditPolicyTextView,
});

function EditPolicyTextView({ data, form }: ViewProps<Kept>) {
  const say = useSay();
  const href = useHref();
  const { id, version, title, municipality, blocks } = data;
  const path = href(`/beleid/${id}`);
  const rows = rowsOf(form, blocks);
  return (
    <Page width="reading">
      <PageHeader
        title={say('Bewerk de beleidstekst')}
        lead={title}
        breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[{ href: path, label: title }]} />}
      />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <FormProblems form={form} />
      <Stack gap="section">
        <form method="post" action={`${path}/bewerken`} noValidate>
          <Stack gap="large">
            {/* The first button of a form is what Enter presses: it saves. */}
            <input type="hidden" name="version" value={version} />
            <TextField
              name="title"
              label={say('Titel')}
              defaultValue={valueAt(form, 'title', title)}
              error={problemAt(form, 'title')}
            />
            <TextField
              name="municipality"
              label={say('Voor welke gemeente?')}
              width="medium"
              defaultValue={valueAt(form, 'municipality', municipality)}
              error={problemAt(form, 'municipality')}
            />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" name="stap" value="" busyText={say('Even wachten…')}>
                  {say('Bewaar')}
                </Button>
              }
            >
              <LinkButton href={path} variant="quiet">
                {say('Terug zonder te bewaren')}
              </LinkButton>
            </Toolbar>
            <Stack>
              <h2 id="blokken">{say('De blokken, op volgorde')}</h2>
              {rows.length === 0 ? (
                <EmptyState title={say('Hier staat nog niets in')}>
                  {say('Schrijf een stukje, zoek een praktijk of zet er een cijfer in.')}
                </EmptyState>
              ) : null}
              {rows.map((row, place) => (
                <BlockFields key={row.id} row={row} place={place} count={rows.length} form={form} />
              ))}
              <Toolbar>
                <Button type="submit" name="stap" value="erbij TEXT">
                  {say('Eigen tekst erbij')}
                </Button>
                <Button type="submit" name="stap" value="erbij FIGURE">
                  {say('Eigen cijfer erbij')}
                </Button>
                <LinkButton href={href(`/beleid/cijfer?tekst=${id}`)} variant="quiet">
                  {say('Schatting of landelijk cijfer')}
                </LinkButton>
                <LinkButton href={href('/kennis')} variant="quiet">
                  {say('Zoek een praktijk')}
                </LinkButton>
              </Toolbar>
            </Stack>
          </Stack>
        </form>
        <Disclosure title={say('Deze tekst weggooien')}>
          <form method="post" action={path}>
            <Stack>
              <p>{say('De link werkt dan niet meer. Terughalen kan twee weken lang.')}</p>
              <div>
                <Button type="submit" name="stap" value="weg">
                  {say('Gooi weg')}
                </Button>
              </div>
            </Stack>
          </form>
        </Disclosure>
      </Stack>
    </Page>
  );
}
