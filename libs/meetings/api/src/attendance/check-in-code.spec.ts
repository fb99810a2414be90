import { readCode, writtenCode } from './check-in-code';

describe('a code at the door', () => {
  it.each(['7KQ4-M2XD', '7kq4m2xd', ' 7KQ4 M2XD ', '7KQ4.M2XD'])('is understood as typed: "%s"', (typed) => {
    expect(readCode(typed)).toBe('7KQ4M2XD');
  });

  it('is understood with the letters that look like figures', () => {
    expect(readCode('oIl0-AbCd')).toBe('0110ABCD');
  });

  it('is found in the address of a scanned QR code', () => {
    expect(readCode('https://verbonden.example.org/bijeenkomsten/lab/dag?code=7KQ4-M2XD')).toBe('7KQ4M2XD');
  });

  it.each(['', '7KQ4', '7KQ4-M2XD-9', '7KQ4-M2X!', 'https://elders.example.org/', 'UUUU-UUUU'])(
    '"%s" is none',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  it('is written in groups, and read back', () => {
    expect(writtenCode('7KQ4M2XD')).toBe('7KQ4-M2XD');
    expect(readCode(writtenCode('7KQ4M2XD'))).toBe('7KQ4M2XD');
  });
});
