import { writeDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  DescriptionList,
  LinkButton,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { changeMunicipality } from './change-municipality';
import { EntryForm } from './entry-form';
import { EntryHistory } from './entry-history';
import {
  MunicipalityPageDocument,
  type MunicipalityPageQuery,
  OrganisationsToPlaceDocument,
} from './municipality.page.generated';
import { dayOf, stanceWord } from './municipality-words';
import { PlacedOrganisations } from './placed-organisations';

export type ShownMunicipality = NonNullable<MunicipalityPageQuery['municipality']>;

export interface MunicipalityData {
  readonly municipality: ShownMunicipality;
  readonly canKeep: boolean;
  /** Of which the reader may say that they work here. */
  readonly placeable: readonly { readonly id: string; readonly name: string }[];
  readonly newId: string;
  readonly done: string | null;
}

/** One municipality: how it stands, what shows that, and who works there. */
export const municipalityPage = definePage<MunicipalityData>({
  path: '/gemeenten/:slug',
  async load({ params, url, query, context }) {
    const { municipality, viewerCanKeepMunicipalities } = await query(MunicipalityPageDocument, {
      slug: params['slug'] ?? '',
    });
    if (!municipality) throw new PageRefusal(404);
    const placeable = context.viewer.personId
      ? (await query(OrganisationsToPlaceDocument, {})).organisationsToPlace
      : [];
    return {
      municipality,
      canKeep: viewerCanKeepMunicipalities,
      placeable,
      newId: v7(),
      done: url.searchParams.get('gedaan'),
    };
  },
  submit: changeMunicipality,
  title: ({ municipality: { name } }, say) => say('Gemeente {name}', { name }),
  head: ({ municipality: { name } }, { say }) => ({
    description: say('Erkent en steunt {name} jonge mantelzorgers? En wie werkt er voor hen?', { name }),
  }),
  view: MunicipalityView,
});

function MunicipalityView({ data, form }: ViewProps<MunicipalityData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { municipality, canKeep, newId } = data;
  const { slug, name, province, recognises, supports, asOf, entries } = municipality;
  const { mergedInto, untilYear, viewerCanWrite, figures } = municipality;
  return (
    <Page>
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Gemeente {name}', { name })}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/gemeenten'), label: say('Gemeenten') }]}
              />
            }
            meta={[province]}
          />
          <MunicipalityDone done={data.done} />
          <FormProblems form={form} />
          {untilYear === null ? null : (
            <Notice kind="info" title={say('Tot {year} was dit een gemeente', { year: String(untilYear) })}>
              {mergedInto ? (
                <>
                  {say('Nu hoort het bij')}{' '}
                  <a href={href(`/gemeenten/${mergedInto.slug}`)}>{mergedInto.name}</a>.
                </>
              ) : null}
            </Notice>
          )}
          <DescriptionList
            facts={[
              { term: say('Erkent jonge mantelzorgers'), details: stanceWord(recognises, say) },
              { term: say('Steunt jonge mantelzorgers'), details: stanceWord(supports, say) },
              {
                term: say('Peildatum'),
                details: asOf ? writeDate(dayOf(asOf), locale) : say('nog niets opgeschreven'),
              },
            ]}
          />
        </Stack>
        <PlacedOrganisations data={data} form={form} />
        <LinkRows
          links={[
            ...figures.map(({ value, label, path }) => ({
              href: href(path),
              label: `${value} ${label}`,
            })),
            {
              href: href(`/kennis?q=${encodeURIComponent(name)}`),
              label: say('Kennis waarin {name} voorkomt', { name }),
            },
            {
              href: href(`/gemeenten?provincie=${encodeURIComponent(province)}`),
              label: say('Alle gemeenten in {province}', { province }),
            },
          ]}
        />
        <Section id="geschiedenis" title={say('Waaruit dit blijkt')}>
          {entries.length > 0 ? (
            <EntryHistory entries={entries} />
          ) : (
            <p>{say('Nog niemand schreef op hoe het hier staat. Weet jij het? Vertel het ons.')}</p>
          )}
        </Section>
        {untilYear === null ? <FromWithin municipality={municipality} canKeep={canKeep} /> : null}
        {viewerCanWrite && untilYear === null ? (
          <Section
            id="opschrijven"
            title={canKeep ? say('Schrijf op hoe het staat') : say('Stel een wijziging voor')}
            lead={
              canKeep
                ? say('Wat er al staat, blijft in de geschiedenis.')
                : say('De coördinator kijkt ernaar voor het er staat.')
            }
          >
            <EntryForm
              form={form}
              newId={newId}
              action={`/gemeenten/${slug}`}
              municipalityId={municipality.id}
            />
          </Section>
        ) : null}
      </Stack>
    </Page>
  );
}

/** How somebody of the municipality itself comes to write: they ask, or a coordinator invites them. */
function FromWithin({ municipality, canKeep }: Pick<MunicipalityData, 'municipality' | 'canKeep'>) {
  const say = useSay();
  const href = useHref();
  const { slug, viewerCanWrite } = municipality;
  if (canKeep) {
    return (
      <p>
        <LinkButton href={href(`/gemeenten/${slug}/uitnodigen`)}>
          {say('Nodig iemand van deze gemeente uit')}
        </LinkButton>
      </p>
    );
  }
  if (viewerCanWrite) return null;
  return (
    <Panel>
      <Stack>
        <h2>{say('Werk je bij deze gemeente?')}</h2>
        <p>{say('Dan kun je zelf vertellen hoe het ervoor staat. Een account is niet nodig.')}</p>
        <p>
          <LinkButton href={href(`/gemeenten/${slug}/namens`)}>
            {say('Schrijf voor deze gemeente')}
          </LinkButton>
        </p>
      </Stack>
    </Panel>
  );
}

/** What was just done. */
function MunicipalityDone({ done }: { done: string | null }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    bewaard: say('Opgeschreven. Het telt meteen mee.'),
    voorgesteld: say('Dank je wel. De coördinator kijkt ernaar.'),
    erbij: say('De organisatie staat erbij.'),
    eraf: say('De organisatie staat er niet meer bij.'),
  };
  const title = done && Object.hasOwn(words, done) ? words[done] : undefined;
  return title ? <Notice kind="success" title={title} /> : null;
}
