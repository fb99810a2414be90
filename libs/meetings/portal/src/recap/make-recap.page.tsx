import { LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormFields,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertCoordinates } from '../planning/planned-meeting';
import { RecapConflict } from './recap-conflict';
import { RecapForm } from './recap-form';
import { RecapPaceNote } from './recap-pace';
import {
  DraftRecapDocument,
  PublishRecapDocument,
  RecapDeskDocument,
  type RecapDeskQuery,
  SaveRecapDocument,
} from './recap.generated';

export type ShownDesk = RecapDeskQuery['recapDesk'];

export interface RecapTexts {
  readonly bodyNl: string;
  readonly bodyEn: string;
}

interface MakeRecapData {
  readonly desk: ShownDesk;
  /** What stands in the form: what was saved, or what the portal knows. */
  readonly standing: RecapTexts;
  /** True while the form holds what the portal composed and nobody saved. */
  readonly isComposed: boolean;
  readonly done: string | null;
}

/** Where a coordinator finishes what the portal began, and publishes it. */
export const makeRecapPage = definePage<MakeRecapData>({
  path: '/bijeenkomsten/:slug/terugblik-maken',
  async load(args) {
    assertCoordinates(args);
    const slug = args.params['slug'] ?? '';
    const { recapDesk: desk } = await args.query(RecapDeskDocument, { slug });
    const { recap } = desk;
    const isComposed = !recap || args.url.searchParams.get('opzet') === 'nieuw';
    const standing = isComposed
      ? (await args.query(DraftRecapDocument, { slug })).draftRecap
      : { bodyNl: recap.bodyNl, bodyEn: recap.bodyEn ?? '' };
    return { desk, standing, isComposed, done: args.url.searchParams.get('gedaan') };
  },
  async submit({ form, params, mutate, goTo }) {
    const back = (done: string) => goTo(`/bijeenkomsten/${params['slug']}/terugblik-maken?gedaan=${done}`);
    const input = inputOf(form);
    if (form.line('doe') === 'publiceer') {
      const { state } = await mutate(PublishRecapDocument, { input });
      return state ?? back('gepubliceerd');
    }
    const { state } = await mutate(SaveRecapDocument, { input });
    return state ?? back('bewaard');
  },
  title: ({ desk }, say) => say('Terugblik maken: {title}', { title: desk.meeting.title }),
  head: () => ({ noIndex: true }),
  view: MakeRecapView,
});

function inputOf(form: FormFields) {
  return {
    meetingId: form.line('meetingId'),
    bodyNl: form.prose('bodyNl'),
    bodyEn: form.prose('bodyEn') || null,
    expectedVersion: form.wholeNumber('version') ?? 0,
  };
}

function MakeRecapView({ data: { desk, standing, isComposed, done }, form }: ViewProps<MakeRecapData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, recap, timing } = desk;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={say('Terugblik')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
          actions={
            recap?.publishedAt ? (
              <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/terugblik`)}>
                {say('Lees wat online staat')}
              </LinkButton>
            ) : null
          }
        />
        <CoordinatorNav meeting={meeting} current="recap" />
        {form ? null : <Done done={done} />}
        <RecapPaceNote timing={timing} publishedAt={recap?.publishedAt ?? null} />
        {form?.code === 'CONFLICT' ? (
          <RecapConflict form={form} standing={standing} />
        ) : (
          <FormProblems form={form} />
        )}
      </Stack>
      <RecapForm desk={desk} standing={standing} isComposed={isComposed} form={form} />
    </Page>
  );
}

function Done({ done }: { done: string | null }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard. Alleen coördinatoren zien dit concept.'),
    gepubliceerd: say('De terugblik staat online.'),
  };
  const title = done ? words[done] : undefined;
  return title ? <Notice kind="success" title={title} /> : null;
}
