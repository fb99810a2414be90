import { Breadcrumb, Button, Page, PageHeader, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { listAfterPut, listToReturnTo } from '../collection/put-link';
import { signInFirst } from '../sign-in-first';
import { CreatePolicyTextDocument } from './policy-texts.generated';

interface NewData {
  readonly id: string;
  /** The first item in it. */
  readonly itemId: string | null;
  /** The list somebody came from, to go on there. */
  readonly back: string | null;
}

/** Begins a policy text; with an item when somebody came from one. */
export const newPolicyTextPage = definePage<NewData>({
  path: '/beleid/nieuw',
  load({ url, context }) {
    signInFirst(context, `/beleid/nieuw${url.search}`);
    const { searchParams } = url;
    return { id: v7(), itemId: searchParams.get('stuk'), back: listToReturnTo(searchParams.get('terug')) };
  },
  async submit({ form, mutate, goTo }) {
    const itemId = form.lineOrNull('itemId');
    const { state, data } = await mutate(CreatePolicyTextDocument, {
      input: {
        id: form.line('id'),
        title: form.line('title'),
        municipality: form.line('municipality'),
        ...(itemId && { itemId }),
      },
    });
    if (state) return state;
    const place = `/beleid/${data.createPolicyText.id}`;
    const back = listToReturnTo(form.line('terug'));
    return goTo(back ? listAfterPut(back, place) : itemId ? `${place}?gedaan=erbij` : `${place}/bewerken`);
  },
  title: (_, say) => say('Begin een beleidstekst'),
  head: () => ({ noIndex: true }),
  view: NewPolicyTextView,
});

function NewPolicyTextView({ data: { id, itemId, back }, form }: ViewProps<NewData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Begin een beleidstekst')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/beleid'), label: say('Beleidsteksten') }]}
          />
        }
        lead={say('Een titel en een gemeente zijn genoeg. De rest zet je er daarna in.')}
      />
      <FormProblems form={form} />
      <form method="post" action={href('/beleid/nieuw')} noValidate>
        <Stack gap="large">
          <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
          <input type="hidden" name="itemId" value={valueAt(form, 'itemId', itemId)} />
          <input type="hidden" name="terug" value={valueAt(form, 'terug', back)} />
          <TextField
            name="title"
            label={say('Titel')}
            hint={say('Bijvoorbeeld: Jonge mantelzorgers in ons jeugdbeleid.')}
            defaultValue={valueAt(form, 'title')}
            error={problemAt(form, 'title')}
          />
          <TextField
            name="municipality"
            label={say('Voor welke gemeente?')}
            width="medium"
            defaultValue={valueAt(form, 'municipality')}
            error={problemAt(form, 'municipality')}
          />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Begin')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Page>
  );
}
