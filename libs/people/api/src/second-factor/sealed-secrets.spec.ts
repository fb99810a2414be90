import { SealedSecrets } from './sealed-secrets';

const sealing = new SealedSecrets({ SECRET: 'a secret of at least thirty-two characters' });

describe('a sealed secret', () => {
  it('opens for whom it was sealed, and never looks the same', () => {
    const [one, other] = [sealing.seal('JBSWY3DPEHPK3PXP', 'kiki'), sealing.seal('JBSWY3DPEHPK3PXP', 'kiki')];
    expect(sealing.open(one, 'kiki')).toBe('JBSWY3DPEHPK3PXP');
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('JBSWY3DP');
  });

  it('does not open for another, under another secret, or altered', () => {
    const sealed = sealing.seal('JBSWY3DPEHPK3PXP', 'kiki');
    expect(() => sealing.open(sealed, 'bo')).toThrow();
    const elsewhere = new SealedSecrets({ SECRET: 'another secret, also thirty-two long' });
    expect(() => elsewhere.open(sealed, 'kiki')).toThrow();
    const altered = Buffer.from(sealed, 'base64url');
    altered[altered.length - 1]! ^= 1;
    expect(() => sealing.open(altered.toString('base64url'), 'kiki')).toThrow();
  });
});
