import { isSignedIn } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  EmptyState,
  LinkButton,
  LinkRows,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  BeginMaterialSetDocument,
  MaterialsPageDocument,
  type MaterialsPageQuery,
  type ShownMaterialSetFragment,
} from './materials.page.generated';
import { submitFollow, ToolkitFollow } from '../toolkit-follow/toolkit-follow';
import { StillToCome } from './still-to-come';
import { TemplateGallery } from './template-gallery';

type Edition = NonNullable<MaterialsPageQuery['campaignEdition']>;
interface MaterialsData {
  readonly edition: Edition;
  readonly isSignedIn: boolean;
  readonly done: string | null;
}

/** The toolkit of an edition: what is out, to look at and to fetch, and where an organisation makes its own. */
export const materialsPage = definePage<MaterialsData>({
  path: '/week/:slug/materiaal',
  async load({ params, url, query, context }) {
    const { campaignEdition: edition } = await query(MaterialsPageDocument, { slug: params['slug'] ?? '' });
    if (!edition) throw new PageRefusal(404);
    return { edition, isSignedIn: isSignedIn(context.viewer), done: url.searchParams.get('gedaan') };
  },
  async submit(args) {
    const { params, query, mutate, goTo } = args;
    const slug = params['slug'] ?? '';
    const followed = await submitFollow(args, `/week/${slug}/materiaal`);
    if (followed) return followed;
    const { campaignEdition } = await query(MaterialsPageDocument, { slug });
    const input = { editionId: campaignEdition?.id ?? '' };
    return (
      (await mutate(BeginMaterialSetDocument, { input })).state ?? goTo(`/week/${slug}/materiaal/beheer`)
    );
  },
  title: ({ edition }, say) => say('Materiaal van de {week}', { week: edition.name }),
  view: MaterialsView,
});

function MaterialsView({ data: { edition, done, isSignedIn: signedIn }, form }: ViewProps<MaterialsData>) {
  const say = useSay();
  const href = useHref();
  const path = `/week/${edition.slug}/materiaal`;
  const set = edition.materialSet;
  const stillToCome = (
    <StillToCome templates={set?.templates ?? []}>
      <ToolkitFollow edition={edition} path={path} signedIn={signedIn} />
    </StillToCome>
  );
  return (
    <Page>
      <Stack gap="section">
        <PageHeader
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href(`/week/${edition.slug}`), label: edition.name }]}
            />
          }
          title={say('Materiaal')}
          lead={say(
            'Posters, plaatjes en teksten voor de {week}. Neem ze zo mee, of maak ze van jullie zelf.',
            {
              week: edition.name,
            },
          )}
        />
        <Done of={done} />
        <FormProblems form={form} />
        {set ? (
          <>
            <OwnMaterials set={set} path={path} signedIn={signedIn} />
            <TemplateGallery templates={set.templates} />
            {stillToCome}
            {set.viewerCanChange ? (
              <LinkRows
                links={[
                  {
                    href: href(`${path}/beheer`),
                    label: say('Verander teksten, kleuren en wanneer iets uitkomt'),
                  },
                ]}
              />
            ) : null}
          </>
        ) : (
          <EmptyState
            title={say('Er is nog geen materiaal')}
            action={
              edition.viewerCanChange ? (
                <form method="post" action={href(path)}>
                  <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                    {say('Begin met het materiaal van de vorige keer')}
                  </Button>
                </form>
              ) : undefined
            }
          >
            {say('Zodra er iets is, vind je het hier.')}
          </EmptyState>
        )}
        {set ? null : stillToCome}
      </Stack>
    </Page>
  );
}

/** What was just done. */
function Done({ of }: { of: string | null }) {
  const say = useSay();
  const words: Readonly<Record<string, string>> = {
    weg: say('Weggehaald.'),
    volg: say('Vanaf nu hoor je het per mail als er iets nieuws is.'),
    'volg-niet': say('Je krijgt geen mail meer over dit materiaal.'),
  };
  const title = of === null ? undefined : words[of];
  return title ? <Notice kind="success" title={title} live="status" /> : null;
}

/** Where an editor makes the own material, and what was made before. */
function OwnMaterials({
  set,
  path,
  signedIn,
}: {
  set: ShownMaterialSetFragment;
  path: string;
  signedIn: boolean;
}) {
  const say = useSay();
  const href = useHref();
  const isMaker = set.makesFor.length > 0;
  return (
    <Section
      id="eigen"
      title={say('Maak het van jullie zelf')}
      lead={say(
        'Met jullie logo, kleur en activiteit. Het is klaar in een paar minuten, voor de drukker en voor het scherm.',
      )}
    >
      <Stack>
        {set.mine.length > 0 ? (
          <LinkRows
            links={set.mine.map(({ id, heading, when, organisation, agendaChanged }) => ({
              href: href(`${path}/maak/${id}`),
              label: heading,
              note: [organisation.name, when, agendaChanged ? say('Jullie agenda is veranderd') : '']
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        ) : null}
        {isMaker ? (
          <div>
            <LinkButton href={href(`${path}/maak`)} variant="primary">
              {say('Maak jullie eigen materiaal')}
            </LinkButton>
          </div>
        ) : (
          <p>
            {signedIn
              ? say(
                  'Dit kan een redacteur van een organisatie in het netwerk. Vraag het aan een collega die dat is.',
                )
              : say('Dit kan een redacteur van een organisatie in het netwerk.')}{' '}
            {signedIn ? null : (
              <a href={href(`/inloggen?terug=${encodeURIComponent(path)}`)}>{say('Log in om te beginnen')}</a>
            )}
          </p>
        )}
      </Stack>
    </Section>
  );
}
