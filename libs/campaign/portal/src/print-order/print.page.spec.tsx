import { render } from '@testing-library/react';
import { visitor } from '@verbonden/shared/kernel';
import { type PageArgs, PageFactsContext, SayContext, sayIn } from '@verbonden/shared/web';
import type { PrintPageQuery } from './print-order.generated';
import { printPage } from './print.page';

const printOrdering: PrintPageQuery['printOrdering'] = {
  viewerCanKeep: false,
  edition: { id: 'e', slug: '2027', name: 'De Week', endsOn: '2027-06-07' },
  items: [
    {
      ...{ id: 'cards', title: 'Vragenkaart', about: 'Een kaart.', packSize: 50, mostPacks: 4, version: 1 },
      ...{ closesOn: '2027-04-30', isOpen: true },
    },
  ],
  ordersFor: [
    { id: 'brug', name: 'De Brug' },
    { id: 'haven', name: 'De Haven' },
  ],
  orders: [
    {
      ...{ id: 'order', organisationId: 'haven', status: 'PLACED', isChangeable: true, version: 1 },
      ...{ receiver: 'Balie', street: 'Voorbeeldstraat', houseNumber: '12', addition: null },
      ...{ postcode: '3512 AB', place: 'Utrecht', organisation: { id: 'haven', name: 'De Haven' } },
      lines: [{ id: 'line', itemId: 'cards', packs: 2 }],
    },
  ],
};

const opened = (address: string) =>
  printPage.load({
    url: new URL(address, 'https://example.org'),
    params: { slug: '2027' },
    context: { viewer: { personId: 'samira', roles: [] }, locale: 'nl' },
    query: () => Promise.resolve({ printOrdering }),
  } as unknown as PageArgs);

describe('ordering for two organisations', () => {
  it('after a refusal still is for the organisation that was chosen, in each form', async () => {
    const data = await opened('/week/2027/drukwerk?organisatie=haven');
    const { container } = render(
      <PageFactsContext value={{ locale: 'nl', viewer: visitor(), now: 0, address: '/', demo: false }}>
        <SayContext value={sayIn('nl', {})}>
          <printPage.view data={data} form={null} />
        </SayContext>
      </PageFactsContext>,
    );
    const forms = [...container.querySelectorAll('form')];
    expect(forms).toHaveLength(2);
    // A refused form is shown by the page at the address to which it was posted.
    for (const form of forms) {
      const refused = await opened(form.getAttribute('action')!);
      expect(refused).toMatchObject({ organisation: { id: 'haven' } });
      expect(new FormData(form).get('organisationId')).toBe('haven');
    }
  });
});
