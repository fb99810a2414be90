import { render, screen } from '@testing-library/react';
import { visitor } from '@verbonden/shared/kernel';
import { PageFactsContext, SayContext, sayIn } from '@verbonden/shared/web';
import { ApplicationCard } from './application-card';
import type { ApplicationCardFragment } from './application-card.generated';

const application: ApplicationCardFragment = {
  id: 'a',
  kind: 'ORGANISATION',
  status: 'RECEIVED',
  title: 'Huis De Vonk',
  organisationName: 'Huis De Vonk',
  organisationKindLabel: 'Lokale organisatie',
  region: 'Overijssel',
  waitingSince: '2027-01-04T09:00:00.000Z',
  decidedAt: null,
  workingDaysOpen: 2,
  isLate: false,
  alike: [],
};

function shown(traits: Partial<ApplicationCardFragment> = {}): void {
  render(
    <PageFactsContext value={{ locale: 'nl', viewer: visitor(), now: 0, address: '/', demo: false }}>
      <SayContext value={sayIn('nl', {})}>
        <ApplicationCard application={{ ...application, ...traits }} />
      </SayContext>
    </PageFactsContext>,
  );
}

describe('an application in the list', () => {
  it('leads to its page and says what it is and where it comes from', () => {
    shown();
    expect(screen.getByRole('link', { name: 'Huis De Vonk' }).getAttribute('href')).toBe(
      '/bureau/aanvragen/a',
    );
    expect(screen.getByText('Lokale organisatie')).toBeTruthy();
    expect(screen.getByText('Wacht op jou')).toBeTruthy();
  });

  it('says in words how long it waits when that is too long', () => {
    shown({ isLate: true, workingDaysOpen: 8 });
    expect(screen.getByText('Wacht al 8 werkdagen')).toBeTruthy();
    expect(screen.queryByText('Wacht op jou')).toBeNull();
  });

  it('names the organisation it looks like, as long as nothing is decided', () => {
    const alike = [{ id: 'o', name: 'Stichting De Vonk' }];
    shown({ alike });
    expect(screen.getByText('Lijkt op Stichting De Vonk')).toBeTruthy();
    shown({ alike, status: 'APPROVED', decidedAt: '2027-01-05T09:00:00.000Z' });
    expect(screen.getAllByText('Lijkt op Stichting De Vonk')).toHaveLength(1);
  });
});
