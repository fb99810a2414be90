import { Button, Notice, Page, PageHeader, Panel, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import type { Term } from '../terms';
import { FollowsByLinkDocument, type FollowsByLinkQuery, StopFollowMailDocument } from './follow.generated';
import { wordsOf } from './followed';

interface MailData {
  readonly follows: FollowsByLinkQuery['followsByLink'];
  readonly terms: readonly Term[];
}

/** Where the link in the mail leads, signed out: no more mail about one thing, or about all. Only a button acts (P12). */
export const followMailPage = definePage<MailData>({
  path: '/volgen/mail/:token',
  async load({ params, query }) {
    const { followsByLink, knowledgeTerms } = await query(FollowsByLinkDocument, {
      token: params['token'] ?? '',
    });
    return { follows: followsByLink, terms: knowledgeTerms };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    // The button for all of it sends no id.
    const { state } = await mutate(StopFollowMailDocument, {
      input: { token, followId: form.lineOrNull('id') },
    });
    return state ?? goTo(`/volgen/mail/${token}`);
  },
  title: (_, say) => say('Mail over wat je volgt'),
  head: () => ({ noIndex: true }),
  view: FollowMailView,
});

function FollowMailView({ data: { follows, terms } }: ViewProps<MailData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const mailed = follows.filter(({ frequency }) => frequency !== 'NEVER');
  return (
    <Page width="reading">
      <PageHeader title={say('Mail over wat je volgt')} />
      {mailed.length === 0 ? (
        <Notice kind="success" title={say('Je krijgt hier geen mail meer over.')}>
          {say('Wil je het later weer? Log in en kijk bij ‘Wat ik volg’.')}
        </Notice>
      ) : (
        <Stack gap="large">
          {mailed.map((follow) => (
            <Panel key={follow.id}>
              <form method="post" action={href(address)}>
                <Stack>
                  <input type="hidden" name="id" value={follow.id} />
                  <p>{wordsOf(follow, terms, say)}</p>
                  <div>
                    <Button type="submit" size="small">
                      {say('Geen mail meer over {what}', { what: wordsOf(follow, terms, say) })}
                    </Button>
                  </div>
                </Stack>
              </form>
            </Panel>
          ))}
          <form method="post" action={href(address)}>
            <Button type="submit" variant="primary">
              {say('Helemaal geen mail meer hierover')}
            </Button>
          </form>
        </Stack>
      )}
    </Page>
  );
}
