import { openAddress } from './open-address';

describe('an address of material', () => {
  it.each([
    'https://example.org/dia.pdf',
    'https://video.example.org:8443/a?b=c#d',
    'https://müziek.example.org/',
  ])('%s is on the open web', (typed) => expect(openAddress(typed)).toBeInstanceOf(URL));

  it.each([
    ['dia.pdf', 'NO_ADDRESS'],
    ['', 'NO_ADDRESS'],
    [`https://example.org/${'a'.repeat(2000)}`, 'NO_ADDRESS'],
    ['http://example.org', 'NOT_HTTPS'],
    ['javascript:alert(1)', 'NOT_HTTPS'],
    ['data:text/html,hi', 'NOT_HTTPS'],
    ['https://joost:geheim@example.org', 'CREDENTIALS'],
    ['https://joost@example.org', 'CREDENTIALS'],
    ['https://localhost/dia', 'CLOSED'],
    ['https://intranet/dia', 'CLOSED'],
    ['https://server.local', 'CLOSED'],
    ['https://server.localhost.', 'CLOSED'],
    ['https://wiki.corp', 'CLOSED'],
    ['https://10.0.0.7', 'CLOSED'],
    ['https://0x7f.1', 'CLOSED'],
    ['https://[::1]/', 'CLOSED'],
    ['https://example..org', 'CLOSED'],
  ])('%s is refused: %s', (typed, why) => expect(openAddress(typed)).toBe(why));
});
