import { coloursIn, scriptSnippet, snippet } from '@verbonden/shared/web';
import { embedAddress, readEmbedChoice, scriptAttributes, usualHeight } from './embed-choice';

const choice = (query: string) => readEmbedChoice(new URLSearchParams(query));

describe('a list on another site', () => {
  it('has an address that says the same when it is read back', () => {
    const asked = choice('thema=SUPPORT&organisatie=de-brug&aantal=8&kleur=donker');
    const address = embedAddress(asked, 'en');
    expect(address).toBe('/en/insluiten/kennis?thema=SUPPORT&organisatie=de-brug&aantal=8&kleur=donker');
    expect(choice(address.split('?')[1]!)).toEqual(asked);
  });

  it.each(['', 'aantal=0', 'aantal=-3', 'aantal=veel', 'aantal=2.5'])('‘%s’ shows five', (query) => {
    expect(choice(query).count).toBe(5);
  });

  it('never shows more than twenty', () => {
    expect(choice('aantal=5000').count).toBe(20);
  });

  it('is light, dark, or as the device is', () => {
    const of = (query: string) => coloursIn(new URLSearchParams(query));
    expect([of('kleur=licht'), of('kleur=donker'), of('kleur=roze'), of('')]).toEqual([
      'light',
      'dark',
      'system',
      'system',
    ]);
  });

  it('in the lines to paste, what somebody chose stays inside its quotation marks', () => {
    const lines = snippet(
      `https://example.org${embedAddress(choice('q="><script>&thema=x'), 'nl')}`,
      'A & "B"',
    );
    const element = new DOMParser().parseFromString(lines, 'text/html');
    expect(element.querySelectorAll('*')).toHaveLength(4);
    expect(element.querySelector('iframe')!.title).toBe('A & "B"');
    expect(new URL(element.querySelector('iframe')!.src).searchParams.get('q')).toBe('"><script>');
  });

  it('may be meetings to come, or activities near a place, and else knowledge', () => {
    expect(embedAddress(choice('toon=bijeenkomsten&aantal=3&thema=SUPPORT'), 'nl')).toBe(
      '/insluiten/bijeenkomsten?aantal=3',
    );
    expect(embedAddress(choice('toon=activiteiten&waar=Den+Haag'), 'en')).toBe(
      '/en/insluiten/week?waar=Den+Haag',
    );
    expect(embedAddress(choice('toon=iets'), 'nl')).toBe('/insluiten/kennis?aantal=5');
  });

  it('by the script asks the same question, keeps its room free, and is a link where no script runs', () => {
    const asked = choice('q=%22%3E%3Cb%3E&thema=SUPPORT&aantal=2');
    const lines = scriptSnippet({
      portal: 'https://example.org',
      height: usualHeight(asked),
      asked: scriptAttributes(asked, 'nl'),
      link: { address: 'https://example.org/kennis', words: 'A & "B"' },
    });
    const page = new DOMParser().parseFromString(`<body>${lines}</body>`, 'text/html');
    const script = page.querySelector('script')!;
    expect(script.src).toBe('https://example.org/insluiten.js');
    expect(script.hasAttribute('async')).toBe(true);
    expect(`/insluiten/kennis?${script.dataset['vraag']}`).toBe(embedAddress(asked, 'nl'));
    expect(script.previousElementSibling!.getAttribute('height')).toBe(script.dataset['hoogte']);
    expect(page.querySelector('b')).toBeNull();
    expect(lines).toContain('<noscript><a href="https://example.org/kennis">');
  });
});
