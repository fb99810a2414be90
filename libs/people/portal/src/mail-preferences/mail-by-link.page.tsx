import { Button, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  MailChoicesByLinkDocument,
  type MailChoicesByLinkQuery,
  SaveMailChoicesByLinkDocument,
} from './mail-preferences.generated';
import { chosenIn, RhythmMatrix } from './rhythm-matrix';

interface LinkData {
  readonly choices: MailChoicesByLinkQuery['mailChoicesByLink'];
  readonly isSaved: boolean;
}

/** Where the link in an optional mail leads, signed out: how often this kind comes. Only a button acts (P12). */
export const mailByLinkPage = definePage<LinkData>({
  path: '/mail/:token/:group',
  async load({ params, url, query }) {
    const { mailChoicesByLink } = await query(MailChoicesByLinkDocument, {
      token: params['token'] ?? '',
      group: params['group'] ?? '',
    });
    return { choices: mailChoicesByLink, isSaved: url.searchParams.get('gedaan') === 'bewaard' };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const group = params['group'] ?? '';
    const choices = chosenIn(form);
    // A mail program that leaves with one click chooses nothing: then all of it stops (RFC 8058).
    const { state } = await mutate(SaveMailChoicesByLinkDocument, {
      input: { token, group, choices: choices.length > 0 ? choices : null },
    });
    return state ?? goTo(`/mail/${token}/${group}?gedaan=bewaard`);
  },
  title: (_, say) => say('Hoe vaak wil je deze mail?'),
  head: () => ({ noIndex: true }),
  view: LinkView,
});

function LinkView({ data: { choices, isSaved }, form }: ViewProps<LinkData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Page>
      <PageHeader
        title={say('Hoe vaak wil je deze mail?')}
        lead={say('Elke dag, week of maand: dan komt het samen in één overzicht.')}
      />
      <FormProblems form={form} />
      {isSaved ? (
        <Notice
          kind="success"
          title={say('Bewaard. Zo krijg je voortaan mail.')}
          live="status"
          action={<LinkButton href={href('/mijn/mail')}>{say('Bekijk al je mail')}</LinkButton>}
        />
      ) : null}
      {choices.length > 0 ? (
        <form method="post" action={href(address)}>
          <Stack gap="large">
            <RhythmMatrix choices={choices} />
            <div>
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Bewaar mijn keuze')}
              </Button>
            </div>
          </Stack>
        </form>
      ) : isSaved ? null : (
        <Notice
          kind="info"
          title={say('Er komt niets meer in een overzicht.')}
          action={<LinkButton href={href('/mijn/mail')}>{say('Bekijk al je mail')}</LinkButton>}
        />
      )}
    </Page>
  );
}
