import { Page, PageHeader, Prose, Section, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, orNull, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { BrokenLink } from '../mail-link/broken-link';
import { ConsentAnswer } from './consent-answer';
import {
  AnswerConsentByLinkDocument,
  ConsentLinkPageDocument,
  EndConsentByLinkDocument,
  type LinkedConsentFragment,
} from './consent-link.page.generated';

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly linked: LinkedConsentFragment | null;
}

/**
 * Where a link in a mail leads whoever made something or is seen in it, signed out. Looking changes nothing (P12). The
 * title says nothing of what it is about: others may see the screen.
 */
export const consentLinkPage = definePage<LinkData>({
  path: '/toestemming/:token',
  async load({ params, query }) {
    const found = await orNull(query(ConsentLinkPageDocument, { token: params['token'] ?? '' }));
    return { linked: found?.consentByLink ?? null };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const back = () => goTo(`/toestemming/${token}`);
    if (form.line('stap') === 'haal-weg') {
      const input = { token, reason: form.prose('reason') };
      return (await mutate(EndConsentByLinkDocument, { input })).state ?? back();
    }
    const isYes = form.line('stap') === 'ja';
    const scopes = form.all('scopes') as LinkedConsentFragment['scopes'];
    const input = isYes ? { token, answer: 'YES' as const, scopes } : { token, answer: 'NO' as const };
    return (await mutate(AnswerConsentByLinkDocument, { input })).state ?? back();
  },
  title: ({ linked }, say) => (linked ? say('Jij beslist') : say('Deze link werkt niet')),
  head: () => ({ noIndex: true }),
  view: ConsentLinkView,
});

function ConsentLinkView({ data: { linked }, form }: ViewProps<LinkData>) {
  const say = useSay();
  const href = useHref();
  if (!linked) return <BrokenLink />;
  const { about, holder } = linked;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Jij beslist')}
          lead={
            holder === 'MAKER'
              ? say('Je werkte hieraan mee. Het komt er alleen als jij dat goed vindt.')
              : say('Iemand voor wie jij verantwoordelijk bent, werkte hieraan mee. Bekijk het samen.')
          }
        />
        <FormProblems form={form} />
        {about ? (
          <Section id="waarover" title={about.title}>
            <Stack>
              <p>{about.lead}</p>
              <Prose html={about.html} />
              {about.path ? (
                <p>
                  <a href={href(about.path)}>{say('Bekijk het zoals iedereen het ziet')}</a>
                </p>
              ) : null}
            </Stack>
          </Section>
        ) : null}
        <ConsentAnswer linked={linked} form={form} />
      </Stack>
    </Page>
  );
}
