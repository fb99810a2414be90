import {
  Breadcrumb,
  Button,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, FormProblems, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import type { FollowFrequency } from '@verbonden/shared/web/schema';
import { readListChoice } from '../knowledge-list/list-address';
import { signInFirst } from '../sign-in-first';
import { FollowList } from './follow-list';
import { followInput } from './follow-input';
import {
  ChangeFollowDocument,
  FollowsPageDocument,
  type FollowsPageQuery,
  StartFollowingDocument,
  UnfollowDocument,
} from './follow.generated';

interface FollowsData extends FollowsPageQuery {
  readonly done: string | null;
  /** What was just left, to take back: an address of the list. */
  readonly left: string | null;
}

/** What somebody follows: themes, organisations and searches, each with how soon they hear of something new. */
export const followsPage = definePage<FollowsData>({
  path: '/volgen',
  async load({ url, query, context }) {
    signInFirst(context, '/volgen');
    const data = await query(FollowsPageDocument, {});
    return { ...data, done: url.searchParams.get('gedaan'), left: url.searchParams.get('vraag') };
  },
  async submit({ form, mutate, goTo }) {
    const id = form.line('id');
    const step = form.line('stap');
    if (step === 'stop') {
      const { state } = await mutate(UnfollowDocument, { input: { id } });
      return (
        state ?? goTo(`/volgen?${new URLSearchParams({ gedaan: 'gestopt', vraag: form.line('vraag') })}`)
      );
    }
    if (step === 'bewaar') {
      const frequency = form.line('frequency') as FollowFrequency;
      return (
        (await mutate(ChangeFollowDocument, { input: { id, frequency } })).state ??
        goTo('/volgen?gedaan=bewaard')
      );
    }
    const asked = readListChoice(new URLSearchParams(form.line('vraag')));
    return (
      (await mutate(StartFollowingDocument, { input: followInput(asked) })).state ??
      goTo('/volgen?gedaan=gevolgd')
    );
  },
  title: (_, say) => say('Wat ik volg'),
  head: () => ({ noIndex: true }),
  view: FollowsView,
});

function FollowsView({ data: { myFollows, knowledgeTerms, done, left }, form }: ViewProps<FollowsData>) {
  const say = useSay();
  const href = useHref();
  const news: Readonly<Record<string, string>> = {
    gevolgd: say('Je volgt dit nu. Is er iets nieuws, dan hoor je het.'),
    bewaard: say('Bewaard.'),
    gestopt: say('Je volgt dit niet meer.'),
  };
  return (
    <Page width="reading">
      <PageHeader
        title={say('Wat ik volg')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        lead={say(
          'Komt er iets nieuws bij, dan krijg je mail. Is er niets, dan krijg je niets. Bij ‘Mijn mail’ kun je dit allemaal rustiger of uit zetten.',
        )}
      />
      <FormProblems form={form} />
      <Stack gap="large">
        {done && news[done] ? (
          <Notice
            kind="success"
            title={news[done]}
            action={
              done === 'gestopt' && left ? (
                <form method="post" action={href('/volgen')}>
                  <input type="hidden" name="vraag" value={left} />
                  <Button type="submit" name="stap" value="volg" size="small">
                    {say('Terughalen')}
                  </Button>
                </form>
              ) : null
            }
          />
        ) : null}
        {myFollows.length > 0 ? (
          <FollowList follows={myFollows} terms={knowledgeTerms} action={href('/volgen')} />
        ) : (
          <EmptyState
            title={say('Je volgt nog niets')}
            action={<LinkButton href={href('/kennis')}>{say('Zoek in de kennis')}</LinkButton>}
          >
            {say('Zoek iets, of kies een thema. Onder de resultaten kun je dat volgen.')}
          </EmptyState>
        )}
      </Stack>
    </Page>
  );
}
