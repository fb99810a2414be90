import { Page, PageHeader } from '@verbonden/shared/ui';
import { definePage, orNull, usePageFacts, type ViewProps } from '@verbonden/shared/web';
import { readStep, stepField } from '../meeting/seat-step';
import { UnknownLink } from '../mail-link/unknown-link';
import { whenIs } from '../meeting-words';
import { wantNotStep } from './act-on-interest';
import { ChooseMode } from './choose-mode';
import {
  ChooseModeByLinkDocument,
  InterestLinkDocument,
  type InterestLinkQuery,
  WithdrawInterestByLinkDocument,
} from './interest-link.generated';

export type InterestLink = InterestLinkQuery['interestByLink'];

interface LinkData {
  /** Null when the link was altered or leads nowhere any more. */
  readonly link: InterestLink | null;
  readonly done: string | null;
}

/** Where the link in the mail to choose leads, signed out: it shows, and only a button acts (P12). */
export const interestLinkPage = definePage<LinkData>({
  path: '/keuze/:token',
  async load({ params, url, query }) {
    const done = url.searchParams.get('gedaan');
    const found = await orNull(query(InterestLinkDocument, { token: params['token'] ?? '' }));
    return { link: found?.interestByLink ?? null, done };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const back = (outcome: string) => goTo(`/keuze/${token}?gedaan=${outcome}`);
    const { what, mode, onlineMeanwhile } = readStep(form.line(stepField), form.isTicked('intussen'));
    if (what === wantNotStep) {
      const { state, data } = await mutate(WithdrawInterestByLinkDocument, { input: { token } });
      return state ?? back(data.withdrawInterestByLink.outcome);
    }
    const { state, data } = await mutate(ChooseModeByLinkDocument, {
      input: { token, mode, onlineMeanwhile },
    });
    return state ?? back(data.chooseModeByLink.outcome);
  },
  title: ({ link }, say) =>
    link ? say('Hoe doe je mee? {title}', { title: link.meeting.title }) : say('Deze link werkt niet'),
  head: () => ({ noIndex: true }),
  view: InterestLinkView,
});

function InterestLinkView({ data: { link, done }, form }: ViewProps<LinkData>) {
  const { locale } = usePageFacts();
  return (
    <Page width="reading">
      {link ? (
        <>
          <PageHeader title={link.meeting.title} lead={whenIs(link.meeting, locale)} />
          <ChooseMode link={link} done={form ? null : done} form={form} />
        </>
      ) : (
        <UnknownLink />
      )}
    </Page>
  );
}
