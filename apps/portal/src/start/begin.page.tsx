import { Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { StartDoors } from './start-doors';
import { BeginPageDocument, type BeginPageQuery } from './start.page.generated';

/** All doors on one page, for who comes by a link. */
export const beginPage = definePage<BeginPageQuery>({
  path: '/begin',
  load: ({ query }) => query(BeginPageDocument, {}),
  title: (_, say) => say('Waar begin je?'),
  head: (_, { say }) => ({ description: say('Kies wat je werk is. Je ziet meteen wat je kunt gebruiken.') }),
  view: BeginView,
});

function BeginView({ data: { workRoles } }: ViewProps<BeginPageQuery>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <PageHeader
        title={say('Waar begin je?')}
        lead={say('Kies wat je werk is. Je ziet meteen wat je kunt gebruiken.')}
      />
      <StartDoors roles={workRoles} title={say('Ik werk als…')} />
      <p>
        {say('Staat jouw werk er niet bij?')} <a href={href('/kennis')}>{say('Zoek in alles')}</a>
      </p>
    </Page>
  );
}
