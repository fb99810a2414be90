import { readDate } from '@verbonden/shared/kernel';
import { Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
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
import { v7 } from 'uuid';
import { AccountCrumbs } from '../account/account-crumbs';
import {
  DeputyPageDocument,
  type DeputyPageQuery,
  EndDeputyDocument,
  NameDeputyDocument,
} from './deputy.page.generated';
import { Deputyships } from './deputyships';
import { NameDeputy } from './name-deputy';
import { StandsInFor } from './stands-in-for';

interface DeputyData extends DeputyPageQuery {
  readonly newId: string;
  readonly canName: boolean;
  readonly done: string | null;
}

const path = '/mijn/account/vervanging';

/** Who stands in while a coordinator is away, and for whom one stands in oneself. */
export const deputyPage = definePage<DeputyData>({
  path,
  async load({ context, query, url }) {
    signInFirst(context, path);
    const answer = await query(DeputyPageDocument, {});
    const canName = answer.me?.viewerCanNameDeputy ?? false;
    if (!canName && answer.ownDeputyships.length === 0 && !url.searchParams.has('gedaan')) {
      throw new PageRefusal(403);
    }
    return { ...answer, canName, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit: choose,
  title: (_, say) => say('Vervanging'),
  head: () => ({ noIndex: true }),
  view: DeputyView,
});

async function choose({ form, mutate, goTo, context }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  if (form.line('stap') === 'stop') {
    return (await mutate(EndDeputyDocument, { input: { id } })).state ?? goTo(`${path}?gedaan=stop`);
  }
  const day = (name: string) => readDate(form.line(name), context.now) ?? form.line(name);
  const input = { id, email: form.line('email'), fromDay: day('fromDay'), untilDay: day('untilDay') };
  return (await mutate(NameDeputyDocument, { input })).state ?? goTo(`${path}?gedaan=gevraagd`);
}

function DeputyView({ data: { me, ownDeputyships, canName, newId, done }, form }: ViewProps<DeputyData>) {
  const say = useSay();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            breadcrumb={<AccountCrumbs />}
            title={say('Vervanging')}
            lead={say(
              'Ga je even weg? Dan neemt iemand anders waar als coördinator. Het begint en stopt vanzelf.',
            )}
          />
          <FormProblems form={form} />
          {form ? null : <Told done={done} />}
          <StandsInFor me={me ?? null} />
        </Stack>
        <Deputyships all={ownDeputyships} />
        {canName ? <NameDeputy id={newId} form={form} /> : null}
      </Stack>
    </Page>
  );
}

function Told({ done }: { done: string | null }) {
  const say = useSay();
  const told = {
    gevraagd: say(
      'Geregeld. Wie waarneemt, hoort het per mail. De andere coördinatoren en de beheerders ook.',
    ),
    stop: say('Gestopt. Het waarnemen geldt vanaf nu niet meer.'),
  }[done ?? ''];
  return told ? <Notice kind="success" title={told} /> : null;
}
