import { Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { v7 } from 'uuid';
import { CreatePollDocument, EditPollPageDocument, UpdatePollDocument } from './edit.page.generated';
import { PollForm } from './poll-form';
import { atTheField, inputOf, type PollValues, valuesOf } from './poll-form-values';

interface EditData {
  readonly id: string;
  readonly isNew: boolean;
  readonly values: PollValues;
}

/** Makes a poll: one plain form, with a button for one more question. */
export const newPollPage = definePage<EditData>({
  path: '/peilingen/nieuw',
  load({ url, context }) {
    signInFirst(context, url.pathname);
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    return { id: v7(), isNew: true, values: valuesOf(null) };
  },
  async submit(args) {
    return withOneMore(args) ?? saved(args, 'new');
  },
  title: (_, say) => say('Maak een peiling'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

/** Changes a poll that is not open yet. */
export const editPollPage = definePage<EditData>({
  path: '/peiling/:slug/bewerk',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { poll } = await query(EditPollPageDocument, { slug: params['slug'] ?? '' });
    if (!poll) throw new PageRefusal(404);
    if (!poll.viewerCanChange) throw new PageRefusal(403);
    return { id: poll.id, isNew: false, values: valuesOf(poll) };
  },
  async submit(args) {
    return withOneMore(args) ?? saved(args, 'changed');
  },
  title: (_, say) => say('Verander de peiling'),
  head: () => ({ noIndex: true }),
  view: EditView,
});

/** The same form with room for one more question. */
function withOneMore({ form }: SubmitArgs): FormState | null {
  if (form.line('stap') !== 'vraag-erbij') return null;
  return {
    values: { ...form.values(), count: [String((Number(form.line('count')) || 0) + 1)] },
    problems: [],
  };
}

async function saved(
  { form, mutate, goTo, context }: SubmitArgs,
  which: 'new' | 'changed',
): Promise<Response | FormState> {
  const input = { id: form.line('id'), ...inputOf(form, context.now) };
  if (which === 'new') {
    const { state, data } = await mutate(CreatePollDocument, { input });
    return state ? atTheField(state) : goTo(`/peiling/${data.createPoll.slug}?gedaan=bewaard`);
  }
  const { state, data } = await mutate(UpdatePollDocument, { input });
  return state ? atTheField(state) : goTo(`/peiling/${data.updatePoll.slug}?gedaan=bewaard`);
}

function EditView({ data, form }: ViewProps<EditData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={data.isNew ? say('Maak een peiling') : say('Verander de peiling')}
          lead={say('Houd het kort: vijf minuten op een telefoon. Vraag niets wat iemand kan verraden.')}
        />
        <FormProblems form={form} />
        <PollForm id={form?.values['id']?.[0] ?? data.id} values={form?.values ?? data.values} form={form} />
      </Stack>
    </Page>
  );
}
