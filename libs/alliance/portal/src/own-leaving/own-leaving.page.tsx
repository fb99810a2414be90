import {
  Breadcrumb,
  Button,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Section,
  SelectField,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { OwnedList } from '../workplace/owned-list';
import {
  LeaveOrganisationDocument,
  LeftOrganisationDocument,
  type LeftOrganisationQuery,
  OwnLeavingPageDocument,
  type OwnLeavingPageQuery,
} from './own-leaving.page.generated';

interface LeavingData extends OwnLeavingPageQuery {
  readonly organisation: NonNullable<LeftOrganisationQuery['organisation']>;
}

/** Leaving an organisation oneself: what happens then, who takes over, and the one button. */
export const ownLeavingPage = definePage<LeavingData>({
  path: '/organisaties/:slug/weggaan',
  async load({ params, query, context, url }) {
    signInFirst(context, url.pathname);
    const { organisation } = await query(LeftOrganisationDocument, { slug: params['slug'] ?? '' });
    if (!organisation) throw new PageRefusal(404);
    return { organisation, ...(await query(OwnLeavingPageDocument, { organisationId: organisation.id })) };
  },
  async submit({ form, mutate, goTo }) {
    const input = {
      organisationId: form.line('organisationId'),
      followerId: form.lineOrNull('followerId'),
    };
    return (await mutate(LeaveOrganisationDocument, { input })).state ?? goTo('/mijn/account?gedaan=weg');
  },
  title: ({ organisation }, say) => say('Weggaan bij {name}', { name: organisation.name }),
  head: () => ({ noIndex: true }),
  view: LeavingView,
});

function LeavingView({ data: { organisation, ownLeaving }, form }: ViewProps<LeavingData>) {
  const say = useSay();
  const href = useHref();
  const { slug, name } = organisation;
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/organisaties'), label: say('Organisaties') },
                  { href: href(`/organisaties/${slug}`), label: name },
                ]}
              />
            }
            title={say('Weggaan bij {name}', { name })}
            lead={say('Werk je hier niet meer? Dan haal je jezelf hier weg. Je account blijft.')}
          />
          <FormProblems form={form} />
        </Stack>
        <Section id="gevolg" title={say('Wat er dan gebeurt')}>
          <DescriptionList
            facts={[
              {
                term: say('Wat je deelde'),
                details: say('Dat blijft staan bij {name}, met je naam waar die nu ook staat.', { name }),
              },
              {
                term: say('Wat je ziet'),
                details: ownLeaving.isLastRole
                  ? say('Je hebt dan geen rol meer in het netwerk. Je ziet alleen nog wat openbaar is.')
                  : say('Wat alleen voor {name} is, zie je meteen niet meer.', { name }),
              },
              { term: say('Je aanmeldingen'), details: say('Die blijven. Afmelden doe je zelf.') },
              {
                term: say('Terugkomen'),
                details: say('Dat kan als een redacteur van {name} je opnieuw uitnodigt.', { name }),
              },
            ]}
          />
        </Section>
        <TakingOver organisation={organisation} leaving={ownLeaving} form={form} />
      </Stack>
    </Page>
  );
}

function TakingOver({
  organisation: { id, slug, name },
  leaving: { owned, isLastEditor, needsFollower, followers },
  form,
}: {
  organisation: LeavingData['organisation'];
  leaving: LeavingData['ownLeaving'];
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Section id="weg" title={say('Wie neemt het over?')}>
      <form method="post" action={href(`/organisaties/${slug}/weggaan`)} noValidate>
        <Stack>
          <input type="hidden" name="organisationId" value={id} />
          {owned.length > 0 ? (
            <>
              <p>{say('Dit staat hier op jouw naam:')}</p>
              <OwnedList owned={owned} />
            </>
          ) : (
            <p>{say('Er staat hier niets op jouw naam.')}</p>
          )}
          {isLastEditor && needsFollower ? (
            <Notice kind="info" title={say('Je bent hier de laatste redacteur')}>
              {say('Wie je kiest, is dat daarna. Die krijgt er een mail over.')}
            </Notice>
          ) : null}
          {isLastEditor && !needsFollower ? (
            <Notice kind="info" title={say('Er werkt hier verder niemand')}>
              {say(
                'De coördinatoren krijgen bericht en zoeken een nieuwe redacteur. Wat op jouw naam staat, dragen zij over.',
              )}
            </Notice>
          ) : null}
          {needsFollower ? (
            <SelectField
              name="followerId"
              label={say('Wie neemt het over?')}
              placeholder={say('Kies een collega')}
              options={followers.map((each) => ({ value: each.id, label: each.name }))}
              defaultValue={valueAt(form, 'followerId')}
              error={problemAt(form, 'followerId')}
            />
          ) : null}
          <div>
            <Button type="submit" variant="danger" busyText={say('Even wachten…')}>
              {say('Ga weg bij {name}', { name })}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
