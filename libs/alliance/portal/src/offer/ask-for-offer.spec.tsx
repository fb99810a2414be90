import { render, screen } from '@testing-library/react';
import type { Viewer } from '@verbonden/shared/kernel';
import { visitor } from '@verbonden/shared/kernel';
import { type FormState, PageFactsContext, SayContext, sayIn } from '@verbonden/shared/web';
import { AskForOffer } from './ask-for-offer';
import type { ShownOfferFragment } from './offer.page.generated';

const offer: ShownOfferFragment = {
  id: 'o',
  slug: 'spreker-1a2b3c',
  title: 'Spreker',
  body: 'Een uur.',
  kind: 'SPEAKER',
  kindLabel: 'Spreker',
  themes: [],
  themeLabels: [],
  regions: [],
  regionLabels: [],
  isOnline: true,
  networkOnly: false,
  status: 'OFFERED',
  confirmedOn: '2027-01-04',
  expiresOn: '2028-01-04',
  makerName: null,
  organisation: { id: 'b', slug: 'de-brug', name: 'De Brug' },
  viewerMadeIt: false,
  viewerCanEdit: false,
  viewerCanWithdraw: false,
  viewerCanRestore: false,
  viewerCanConfirm: false,
  viewerCanAsk: false,
};
const reader = (...roles: Viewer['roles']): Viewer => ({ personId: 'p', roles, locale: 'nl' });

function shown(
  traits: Partial<ShownOfferFragment>,
  viewer: Viewer,
  { form = null, isAsked = false }: { form?: FormState | null; isAsked?: boolean } = {},
): void {
  render(
    <PageFactsContext value={{ locale: 'nl', viewer, now: 0, address: '/', demo: false }}>
      <SayContext value={sayIn('nl', {})}>
        <AskForOffer offer={{ ...offer, ...traits }} requestId="r" form={form} isAsked={isAsked} />
      </SayContext>
    </PageFactsContext>,
  );
}

describe('asking for an offer', () => {
  it('says who reads the message before it is sent', () => {
    shown({ viewerCanAsk: true }, reader());
    expect(screen.getByLabelText('Wat wil je vragen?')).toBeTruthy();
    expect(
      screen.getByText(/Alleen De Brug leest dit, per mail, met jouw naam en mailadres erbij/),
    ).toBeTruthy();
  });

  it('keeps what was typed, and the id that makes it one mail, when the message is not right yet', () => {
    const form = {
      values: { id: ['eerst'], message: ['Hoi'] },
      problems: [{ field: 'message', message: 'Schrijf meer.' }],
    };
    shown({ viewerCanAsk: true }, reader(), { form });
    expect(screen.getByDisplayValue('Hoi').getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector<HTMLInputElement>('input[name=id]')?.value).toBe('eerst');
  });

  it('shows no empty form as if nothing was asked, once it was', () => {
    shown({ viewerCanAsk: true }, reader(), { isAsked: true });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('link', { name: 'Vraag nog iets' })).toBeTruthy();
  });

  it.each([
    ['a visitor signs in first, and comes back', {}, visitor(), /Log in, dan stuur je/],
    ['its maker hears how requests come', { viewerMadeIt: true }, reader(), /Dit bied jij aan/],
    [
      'a young carer of the sounding board hears who can ask for them',
      {},
      reader({ role: 'SOUNDING_BOARD', organisationId: null }),
      /Vertel het je begeleider/,
    ],
  ])('%s', (_, traits, viewer, words) => {
    shown(traits, viewer);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('is not there for what is over', () => {
    shown({ status: 'EXPIRED' }, reader());
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
