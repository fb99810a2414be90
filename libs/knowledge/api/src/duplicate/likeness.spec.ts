import { compared, leadsElsewhere } from './likeness';

const leads = (from: string, to: string) => leadsElsewhere({ url: from }, to)?.key ?? null;

describe('where a link leads', () => {
  it('is elsewhere when another page answers', () => {
    expect(leads('https://example.org/oud', 'https://www.example.org/nieuw/?utm_source=mail')).toBe(
      'example.org/nieuw',
    );
  });

  it.each([
    ['https, www, a closing slash', 'http://example.org/a', 'https://www.example.org/a/'],
    ['tracking', 'https://example.org/a', 'https://example.org/a?utm_campaign=x'],
    ['the front page, where whatever is gone is sent', 'https://example.org/a', 'https://example.org/'],
  ])('is the same place with no more than %s between them', (_, from, to) => {
    expect(leads(from, to)).toBeNull();
  });
});

describe('what is compared of a text', () => {
  it('is its plain title and its plain address, with where that leads', () => {
    expect(
      compared(
        { id: '1', url: 'https://www.example.org/Kaart/?utm_source=x#top', title: 'De  “vrije” Woensdag!' },
        'example.org/kaart-2',
      ),
    ).toEqual({
      id: '1',
      addresses: ['example.org/Kaart', 'example.org/kaart-2'],
      title: 'de vrije woensdag',
    });
  });

  it('is no address when there is none', () => {
    expect(compared({ id: '1', url: null, title: 'Kaart' }, null).addresses).toEqual([]);
  });
});
