import { Page, PageHeader, Stack, Toolbar } from '@verbonden/shared/ui';
import { definePage, PageRefusal, useSay, type ViewProps } from '@verbonden/shared/web';
import { PaperLinks } from './paper-links';
import { PolicyTextRead } from './policy-text-read';
import { SharedPolicyTextPageDocument, type SharedPolicyTextPageQuery } from './policy-texts.generated';

interface SharedData extends SharedPolicyTextPageQuery {
  readonly policyTextByLink: NonNullable<SharedPolicyTextPageQuery['policyTextByLink']>;
  readonly token: string;
}

/** A policy text for who has the link, as long as its maker lets it work. */
export const sharedPolicyTextPage = definePage<SharedData>({
  path: '/beleid/gedeeld/:token',
  async load({ params, query }) {
    const token = params['token'] ?? '';
    const { policyTextByLink, knowledgeTerms } = await query(SharedPolicyTextPageDocument, { token });
    if (!policyTextByLink) throw new PageRefusal(404);
    return { policyTextByLink, knowledgeTerms, token };
  },
  title: ({ policyTextByLink }) => policyTextByLink.title,
  head: () => ({ noIndex: true }),
  view: SharedPolicyTextView,
});

function SharedPolicyTextView({ data: { policyTextByLink, knowledgeTerms, token } }: ViewProps<SharedData>) {
  const say = useSay();
  const { title, municipality } = policyTextByLink;
  return (
    <Page width="reading">
      <PageHeader title={title} lead={municipality} meta={[say('Een beleidstekst die met je is gedeeld')]} />
      <Stack gap="section">
        <PolicyTextRead text={policyTextByLink} terms={knowledgeTerms} />
        <div data-print="none">
          <Toolbar>
            <PaperLinks file={`/files/beleid/gedeeld/${token}`} />
          </Toolbar>
        </div>
      </Stack>
    </Page>
  );
}
