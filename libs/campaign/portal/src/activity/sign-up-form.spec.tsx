import { render } from '@testing-library/react';
import { visitor } from '@verbonden/shared/kernel';
import { type FormState, PageFactsContext, SayContext, sayIn } from '@verbonden/shared/web';
import type { WholeCampaignActivityFragment } from './activity.page.generated';
import { SignUpForm } from './sign-up-form';

const activity: WholeCampaignActivityFragment = {
  ...{ id: 'a', slug: 'samen-koken', title: 'Samen koken', body: 'Kom je ook?', version: 1 },
  ...{ audience: 'YOUNG_CARERS', form: 'ONLINE', status: 'PUBLISHED', joining: 'PORTAL', joinUrl: null },
  ...{ isOver: false, takesSignups: true, seats: null, seatsLeft: null, costs: null, accessibility: null },
  ...{ startsAt: '2027-06-02T14:00:00.000Z', moments: [], venue: null, address: null, postcode: null },
  ...{ signupCount: null, signupNames: null, reviewNote: null, cancelledBecause: null },
  ...{ viewerCanChange: false, viewerCanCancel: false, viewerCanWithdraw: false, viewerCanCheck: false },
  edition: { id: 'e', slug: '2027', name: 'De Week' },
  municipality: null,
  organisation: { id: 'o', slug: 'de-brug', name: 'De Brug' },
};

const sent = (form: FormState | null): Record<string, unknown> => {
  const { container } = render(
    <PageFactsContext value={{ locale: 'nl', viewer: visitor(), now: 0, address: '/', demo: false }}>
      <SayContext value={sayIn('nl', {})}>
        <SignUpForm activity={activity} signupId="next" form={form} />
      </SayContext>
    </PageFactsContext>,
  );
  return Object.fromEntries(new FormData(container.querySelector('form')!));
};
const values = { id: ['first'], chosenName: ['Maan'] };

describe('the form to come to an activity', () => {
  it('after a mistake is still the same sign-up', () => {
    const problems = [{ field: 'chosenName', message: 'Vul een naam in.' }];
    expect(sent({ values, problems })).toMatchObject({ id: 'first', chosenName: 'Maan' });
  });

  it('by which somebody else came already is a new one with the next press, and loses nothing', () => {
    const told = { values, problems: [], message: 'Er meldde zich al iemand aan.', code: 'CONFLICT' };
    expect(sent(told)).toMatchObject({ id: 'next', chosenName: 'Maan' });
  });
});
