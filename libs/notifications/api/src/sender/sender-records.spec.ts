import { generateKeyPairSync } from 'node:crypto';
import { judgeDkim, judgeDmarc, judgeSpf } from './sender-records';

const keyOf = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');

describe('SPF', () => {
  it.each([
    [['v=spf1 include:_spf.example.net -all'], 'RIGHT', 'SPF_RIGHT', null],
    [['google-site-verification=x', 'v=spf1 redirect=_spf.example.net'], 'RIGHT', 'SPF_RIGHT', null],
    [['v=spf10 -all'], 'MISSING', 'SPF_MISSING', 'v=spf1 a:smtp.example.net ~all'],
    [['v=spf1 -all', 'v=spf1 ~all'], 'WRONG', 'SPF_TWICE', null],
    [['v=spf1 mx +all'], 'WRONG', 'SPF_EVERYBODY', 'v=spf1 mx ~all'],
    [['v=spf1 mx ?all'], 'ATTENTION', 'SPF_OPEN', 'v=spf1 mx ~all'],
    [['v=spf1 mx'], 'ATTENTION', 'SPF_OPEN', 'v=spf1 mx ~all'],
    [[`v=spf1 ${'include:a.example.net '.repeat(11)}-all`], 'WRONG', 'SPF_TOO_LONG', null],
  ])('%j is %s', (texts, state, finding, advised) => {
    expect(judgeSpf(texts, 'smtp.example.net')).toEqual({ state, finding, advised });
  });
});

it('SPF of a mail server on our own machine is for whoever knows how it reaches the world', () => {
  expect(judgeSpf([], '127.0.0.1').advised).toBeNull();
  expect(judgeSpf([], 'mail').advised).toBeNull();
});

describe('DKIM', () => {
  it.each([
    ['a key of today', `v=DKIM1; k=rsa; p=${keyOf(2048)}`, 'RIGHT', 'DKIM_RIGHT'],
    ['a short key', `v=DKIM1; p=${keyOf(1024)}`, 'ATTENTION', 'DKIM_SHORT'],
    ['a key that anybody can break', `v=DKIM1; p=${keyOf(768)}`, 'WRONG', 'DKIM_SHORT'],
    [
      'a key of the newer sort',
      'v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=',
      'RIGHT',
      'DKIM_RIGHT',
    ],
    ['no key any more', 'v=DKIM1; p=', 'WRONG', 'DKIM_REVOKED'],
    ['something else', 'v=DKIM1; p=hallo', 'WRONG', 'DKIM_UNREADABLE'],
  ])('%s', (_, record, state, finding) => {
    expect(judgeDkim([record])).toMatchObject({ state, finding });
  });

  it('is missing where nothing stands', () => {
    expect(judgeDkim(['v=spf1 -all'])).toMatchObject({ state: 'MISSING' });
  });
});

describe('DMARC', () => {
  const to = 'post@example.org';
  it.each([
    [['v=DMARC1; p=reject'], 'RIGHT', 'DMARC_RIGHT', null],
    [['v=DMARC1;p=quarantine;pct=50'], 'RIGHT', 'DMARC_RIGHT', null],
    [
      ['v=DMARC1; p=none; rua=mailto:d@example.net'],
      'ATTENTION',
      'DMARC_ONLY_LOOKS',
      'v=DMARC1; p=quarantine; rua=mailto:d@example.net',
    ],
    [
      ['v=DMARC1; rua=mailto:x@y.example'],
      'WRONG',
      'DMARC_UNREADABLE',
      'v=DMARC1; p=quarantine; rua=mailto:x@y.example',
    ],
    [['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'WRONG', 'DMARC_TWICE', null],
    [[], 'MISSING', 'DMARC_MISSING', 'v=DMARC1; p=none; rua=mailto:post@example.org'],
  ])('%j is %s', (texts, state, finding, advised) => {
    expect(judgeDmarc(texts, to)).toEqual({ state, finding, advised });
  });
});
