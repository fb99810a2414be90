import { Breadcrumb, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  PageRefusal,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
  WaitingFiles,
} from '@verbonden/shared/web';
import {
  ProfilePageDocument,
  type ProfilePageQuery,
  SaveOrganisationProfileDocument,
} from './profile.page.generated';
import { ProfileForm } from './profile-form';

type Shown = NonNullable<ProfilePageQuery['organisation']>;

export interface ProfileData {
  readonly organisation: Shown & { readonly profile: NonNullable<Shown['profile']> };
  readonly words: ProfilePageQuery['network'];
  readonly done: string | null;
}

/** What an organisation tells of itself, kept by its editors. */
export const profilePage = definePage<ProfileData>({
  path: '/organisaties/:slug/bewerken',
  async load({ params, url, query, context }) {
    const slug = params['slug'] ?? '';
    signInFirst(context, `/organisaties/${slug}/bewerken`);
    const { organisation, network } = await query(ProfilePageDocument, { slug });
    if (!organisation) throw new PageRefusal(404);
    const { profile } = organisation;
    if (!profile) throw new PageRefusal(403);
    const done = url.searchParams.get('gedaan');
    return { organisation: { ...organisation, profile }, words: network, done };
  },
  submit: saved,
  title: ({ organisation: { name } }, say) => say('Bewerk de pagina van {name}', { name }),
  head: () => ({ noIndex: true }),
  view: ProfileView,
});

async function saved({ form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const refused = form.all('logo').length === 0 ? form.all('logoProblem') : [];
  if (refused.length > 0) {
    return { values: form.values(), problems: [{ field: 'logo', message: refused.join(' ') }] };
  }
  const logoFileId =
    form.all('logo').findLast(Boolean) ?? (form.isTicked('logoAway') ? null : form.lineOrNull('keptLogo'));
  const { state, data } = await mutate(SaveOrganisationProfileDocument, {
    input: {
      id: form.line('id'),
      expectedVersion: form.wholeNumber('version') ?? 0,
      descriptionNl: form.prose('descriptionNl'),
      descriptionEn: form.prose('descriptionEn'),
      sector: form.lineOrNull('sector'),
      city: form.lineOrNull('city'),
      region: form.lineOrNull('region'),
      website: form.lineOrNull('website'),
      contactEmail: form.lineOrNull('contactEmail'),
      logoFileId,
    },
  });
  // A logo that was just sent is looked at on this page; else the page itself is what one wants to see.
  if (!state) {
    const path = `/organisaties/${data.saveOrganisationProfile.slug}`;
    return goTo(form.all('logo').some(Boolean) ? `${path}/bewerken?gedaan=bewaard` : path);
  }
  return {
    ...state,
    values: { ...state.values, keptLogo: [logoFileId ?? ''] },
    problems: state.problems.map((each) => (each.field === 'logoFileId' ? { ...each, field: 'logo' } : each)),
  };
}

function ProfileView({ data, form }: ViewProps<ProfileData>) {
  const say = useSay();
  const href = useHref();
  const { organisation, done } = data;
  const { slug, name, profile } = organisation;
  const refusal = profile.logoFile?.refusal;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Bewerk de pagina van {name}', { name })}
          lead={say('Niets is verplicht. Klopt de naam niet meer? Vraag het de coördinator.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href(`/organisaties/${slug}`), label: name }]}
            />
          }
        />
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        {done === 'bewaard' && !form ? (
          <Notice
            kind="success"
            title={say('Bewaard.')}
            action={<a href={href(`/organisaties/${slug}`)}>{say('Bekijk de pagina')}</a>}
            live="status"
          />
        ) : null}
        {profile.logoFile ? <WaitingFiles files={[profile.logoFile]} /> : null}
        {refusal ? <Notice kind="error" title={refusal} /> : null}
        <ProfileForm data={data} form={form} />
      </Stack>
    </Page>
  );
}
