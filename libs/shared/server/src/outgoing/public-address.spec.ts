import { isPublicAddress, mayBePublicHost } from './public-address';

describe('an address is public', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:93.184.215.14'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '127.255.255.254'],
    ['this machine', '::1'],
    ['this machine, as IPv6', '::ffff:127.0.0.1'],
    ['this machine, as IPv6 in hexadecimals', '::ffff:7f00:1'],
    ['this machine, in the old way', '::127.0.0.1'],
    ['no machine', '0.0.0.0'],
    ['no machine', '::'],
    ['a private network', '10.0.0.1'],
    ['a private network', '172.16.0.1'],
    ['a private network', '192.168.1.1'],
    ['a private network', 'fd00::1'],
    ['a private network, as IPv6', '::ffff:10.0.0.1'],
    ['a private network, translated', '64:ff9b::10.0.0.1'],
    ['a private network, through 6to4', '2002:0a00:0001::1'],
    ['a provider’s own', '100.64.0.1'],
    ['where clouds keep their secrets', '169.254.169.254'],
    ['where clouds keep their secrets', 'fd00:ec2::254'],
    ['a link', 'fe80::1'],
    ['a link', 'fe80::1%eth0'],
    ['many', '224.0.0.1'],
    ['many', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['documentation', '192.0.2.1'],
    ['documentation', '2001:db8::1'],
    ['a test', '198.18.0.1'],
    ['nobody', '240.0.0.1'],
    ['no address', 'example.org'],
    ['no address', ''],
  ])('not of %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a host may be asked', () => {
  it.each(['www.jmzpro.nl', 'xn--caf-dma.example.org', '93.184.215.14'])('%s', (host) => {
    expect(mayBePublicHost(host)).toBe(true);
  });

  it.each([
    'http://localhost/',
    'http://localhost./',
    'http://portal/',
    'http://printer.local/',
    'http://db.internal/',
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://10.0.0.1./',
    'http://①②⑦.0.0.1/',
  ])('but not %s', (address) => {
    expect(mayBePublicHost(new URL(address).hostname)).toBe(false);
  });
});
