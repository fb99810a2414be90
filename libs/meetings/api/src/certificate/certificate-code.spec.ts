import { newCertificateCode, readCode, writtenCode } from './certificate-code';

describe('the code of a certificate', () => {
  it('is read back as it was printed, also in small letters and with spaces', () => {
    const code = newCertificateCode();
    expect(readCode(writtenCode(code))).toBe(code);
    expect(readCode(` ${writtenCode(code).toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 500 }, newCertificateCode)).size).toBe(500);
  });

  it.each(['', 'K7QM-2XHD', 'K7QM-2XHD-9PT0', 'K7QM-2XHD-9PTF-A', 'een heel andere tekst'])(
    'is not ‘%s’',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});
