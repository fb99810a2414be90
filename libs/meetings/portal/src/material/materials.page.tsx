import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Button,
  Card,
  CardList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  type FormState,
  type SubmitArgs,
  useHref,
  useSay,
  usePageFacts,
  valueAt,
  type ViewProps,
  WaitingFiles,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { CoordinatorNav } from '../coordinating/coordinator-nav';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { assertSignedIn } from '../planning/planned-meeting';
import { MaterialForm } from './material-form';
import { materialInput, newAt, valuesOf } from './material-input';
import { materialAudienceName, materialKindName, whereIs } from './material-words';
import {
  ManagedMaterialsDocument,
  type ManagedMaterialsQuery,
  OrderMaterialsDocument,
  RemoveMaterialDocument,
  RestoreMaterialDocument,
  SaveMaterialDocument,
} from './materials.generated';

export type ManagedMaterials = ManagedMaterialsQuery['meeting'];
export type ManagedMaterial = ManagedMaterials['materials'][number];

interface MaterialsData {
  readonly meeting: ManagedMaterials;
  /** False for a speaker: they see their own parts alone. */
  readonly coordinates: boolean;
  readonly newId: string;
  readonly edited: string | null;
  readonly done: string | null;
  /** What was just removed and can come back. */
  readonly removed: string | null;
}

/** What people read and watch before and after a meeting, and who sees what; for its coordinator, and its speakers. */
export const materialsPage = definePage<MaterialsData>({
  path: '/bijeenkomsten/:slug/materiaal',
  async load(args) {
    assertSignedIn(args);
    const { meeting: all } = await args.query(ManagedMaterialsDocument, { slug: args.params['slug'] ?? '' });
    const coordinates = looksAfterNetwork(args.context.viewer);
    const meeting = coordinates ? all : ownPartsOf(all);
    if (!coordinates && meeting.agenda.length === 0) throw new PageRefusal(403);
    const { searchParams } = args.url;
    return {
      meeting,
      coordinates,
      newId: v7(),
      edited: searchParams.get('bewerk'),
      done: searchParams.get('gedaan'),
      removed: searchParams.get('wat'),
    };
  },
  submit: actOnMaterials,
  title: ({ meeting: { title } }, say) => say('Materiaal: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: MaterialsView,
});

/** A meeting as a speaker manages it: the parts in which they speak, and what goes with those. */
function ownPartsOf(meeting: ManagedMaterials): ManagedMaterials {
  const agenda = meeting.agenda
    .filter(({ viewerSpeaks }) => viewerSpeaks)
    .map((part) => ({ ...part, subsessions: [] }));
  const own = new Set(agenda.map(({ id }) => id));
  const materials = meeting.materials.filter(({ agendaItemId }) => agendaItemId && own.has(agendaItemId));
  return { ...meeting, agenda, materials };
}

async function actOnMaterials({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  const back = (done: string) => goTo(`/bijeenkomsten/${params['slug']}/materiaal?gedaan=${done}`);
  switch (form.line('doe')) {
    case 'weg': {
      const { state } = await mutate(RemoveMaterialDocument, { input: { id } });
      return state ?? back(`weg&wat=${id}`);
    }
    case 'terug': {
      const { state } = await mutate(RestoreMaterialDocument, { input: { id } });
      return state ?? back('terug');
    }
    case 'volgorde': {
      const input = { meetingId: form.line('meetingId'), ids: form.line('ids').split(',') };
      const { state } = await mutate(OrderMaterialsDocument, { input });
      return state ?? back('volgorde');
    }
    default: {
      const wrong = form.line('fileProblem');
      if (wrong) return { values: form.values(), problems: [{ field: 'file', message: wrong }] };
      const { state } = await mutate(SaveMaterialDocument, { input: materialInput(form) });
      return state ? atFile(state) : back('bewaard');
    }
  }
}

/** The API speaks of the id of a file, the form of the file itself. */
function atFile(state: FormState): FormState {
  const problems = state.problems.map((each) =>
    each.field === 'fileId' ? { ...each, field: 'file' } : each,
  );
  return { ...state, problems };
}

function MaterialsView({ data, form }: ViewProps<MaterialsData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { meeting, coordinates, newId, edited, done, removed } = data;
  const editing = meeting.materials.find(({ id }) => id === edited);
  const of = (phase: string) => meeting.materials.filter((each) => each.phase === phase);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          breadcrumb={<MeetingPath meeting={meeting} />}
          title={say('Materiaal')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        />
        {coordinates ? <CoordinatorNav meeting={meeting} current="materials" /> : null}
        <FormProblems form={form} />
        {form ? null : <Told done={done} removed={removed} slug={meeting.slug} />}
      </Stack>
      <Stack gap="section">
        <WaitingFiles files={meeting.materials.flatMap(({ file }) => (file ? [file] : []))} />
        {editing ? null : meeting.materials.length === 0 ? (
          <EmptyState title={say('Er is nog geen materiaal')}>
            {coordinates
              ? say('Zet hier klaar wat mensen vooraf lezen en daarna terugzien.')
              : say(
                  'Zet hier je dia’s klaar, of iets om vooraf te lezen. Het komt bij jouw onderdeel te staan.',
                )}
          </EmptyState>
        ) : (
          <>
            <Listed
              id="vooraf"
              meeting={meeting}
              mayOrder={coordinates}
              title={say('Vooraf')}
              materials={of('BEFORE')}
            />
            <Listed
              id="daarna"
              meeting={meeting}
              mayOrder={coordinates}
              title={say('Daarna')}
              materials={of('AFTER')}
            />
          </>
        )}
        <Section id="formulier" title={editing ? say('Verander dit materiaal') : say('Voeg materiaal toe')}>
          <MaterialForm
            meeting={meeting}
            // What came back refused stays the same material.
            id={editing ? editing.id : valueAt(form, 'id', newId)}
            isNew={!editing}
            atPartOnly={!coordinates}
            standing={editing ? valuesOf(editing) : newAt(coordinates ? undefined : meeting.agenda[0])}
            form={form}
          />
        </Section>
      </Stack>
    </Page>
  );
}

function Told({ done, removed, slug }: { done: string | null; removed: string | null; slug: string }) {
  const say = useSay();
  const href = useHref();
  const words: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard.'),
    terug: say('Het staat er weer.'),
    volgorde: say('De volgorde is veranderd.'),
    weg: say('Het is weg. Niemand ziet het meer.'),
  };
  const title = done ? words[done] : undefined;
  if (!title) return null;
  const undo = (
    <form method="post" action={href(`/bijeenkomsten/${slug}/materiaal`)}>
      <input type="hidden" name="id" value={removed ?? ''} />
      <Button type="submit" name="doe" value="terug" size="small">
        {say('Zet het terug')}
      </Button>
    </form>
  );
  return <Notice kind="success" title={title} action={done === 'weg' && removed ? undo : undefined} />;
}

function Listed({
  id,
  meeting,
  mayOrder,
  title,
  materials,
}: {
  id: string;
  meeting: ManagedMaterials;
  mayOrder: boolean;
  title: string;
  materials: readonly ManagedMaterial[];
}) {
  if (materials.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <CardList columns="one">
        {materials.map((material, place) => (
          <MaterialCard
            key={material.id}
            meeting={meeting}
            material={material}
            above={mayOrder ? materials[place - 1] : undefined}
          />
        ))}
      </CardList>
    </Section>
  );
}

function MaterialCard({
  meeting,
  material,
  above,
}: {
  meeting: ManagedMaterials;
  material: ManagedMaterial;
  above: ManagedMaterial | undefined;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, title, kind, place, audience, url, file, hasCaptions, isHeldBack } = material;
  const path = href(`/bijeenkomsten/${meeting.slug}/materiaal`);
  return (
    <Card
      href={url}
      title={title}
      headingLevel={3}
      meta={[
        materialKindName(kind, say),
        ...(place ? [place] : []),
        ...(hasCaptions ? [say('met ondertiteling')] : []),
        ...whereIs(material, locale, say),
      ]}
      actions={
        <form method="post" action={path}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="meetingId" value={meeting.id} />
          <Row>
            <LinkButton href={`${path}?bewerk=${id}#formulier`} size="small">
              {say('Verander')}
              <VisuallyHidden>: {title}</VisuallyHidden>
            </LinkButton>
            {above ? (
              <>
                <input type="hidden" name="ids" value={movedUp(meeting.materials, id, above.id).join(',')} />
                <Button type="submit" name="doe" value="volgorde" size="small" variant="quiet">
                  {say('Zet hoger')}
                </Button>
              </>
            ) : null}
            <Button type="submit" name="doe" value="weg" size="small" variant="quiet">
              {say('Haal weg')}
            </Button>
          </Row>
        </form>
      }
    >
      {file?.refusal ? <Notice kind="error" title={file.refusal} /> : null}
      {isHeldBack ? (
        <p>{say('Niemand ziet dit: de ervaringsdeskundige wil niet dat er een opname te zien is.')}</p>
      ) : (
        <p>{say('Wie ziet dit: {audience}', { audience: materialAudienceName(audience, say) })}</p>
      )}
    </Card>
  );
}

/** All ids with one put right before another. */
function movedUp(materials: readonly ManagedMaterial[], id: string, above: string): string[] {
  return materials.flatMap((each) => (each.id === id ? [] : each.id === above ? [id, above] : [each.id]));
}
