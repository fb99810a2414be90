import { hash, verify } from '@node-rs/argon2';
import { type FieldProblem, text } from '@verbonden/shared/kernel';

/** The fewest characters: without a second step, and with one (P26). */
const [shortest, shortestWithStep] = [15, 8];
const longest = 256;

/** Written often in lists of leaked passwords, in the languages of this network; compared without spaces and digits. */
const common = [
  'password',
  'wachtwoord',
  'qwertyuiop',
  'welkom',
  'geheim',
  'azertyuiop',
  'letmein',
  'iloveyou',
  // What everybody here says every day (ASVS 6.1.2).
  'jongemantelzorgers',
  'jongemantelzorger',
  'mantelzorgers',
  'mantelzorger',
  'mantelzorg',
  'verbonden',
  'expertiselab',
  'alliantie',
];

/**
 * What is wrong with a new password, or null. Length counts, composition does not (NIST SP 800-63B, 3.1.1.2; P26):
 * 15 characters, 8 for who has a second step, common ones and one's own address refused.
 */
export function passwordProblem(
  password: string,
  email: string,
  field: string,
  hasSecondStep = false,
): FieldProblem | null {
  const fewest = hasSecondStep ? shortestWithStep : shortest;
  const bare = password.toLowerCase().replace(/[\s\d!?.]/g, '');
  if ([...password].length < fewest) {
    return {
      field,
      code: 'PASSWORD_TOO_SHORT',
      text: text(
        `Kies een wachtwoord van minstens ${fewest} tekens. Drie of vier losse woorden werken goed.`,
        `Choose a password of at least ${fewest} characters. Three or four loose words work well.`,
      ),
    };
  }
  if (password.length > longest) {
    return {
      field,
      code: 'PASSWORD_TOO_LONG',
      text: text(`Kies hooguit ${longest} tekens.`, `Choose ${longest} characters at most.`),
    };
  }
  const guessable =
    common.some((word) => bare.includes(word) && bare.replaceAll(word, '').length < 4) ||
    isSequence(password) ||
    bare === email.split('@')[0] ||
    password.toLowerCase().includes(email) ||
    new Set(password).size < 5;
  return guessable
    ? {
        field,
        code: 'PASSWORD_TOO_COMMON',
        text: text(
          'Dit wachtwoord raden anderen snel. Kies iets anders.',
          'Others guess this password quickly. Choose something else.',
        ),
      }
    : null;
}

/** "123456789012345", "abcdefghijklmno": each sign as far from the last as every other. */
function isSequence(password: string): boolean {
  const codes = [...password].map((sign) => sign.codePointAt(0)!);
  return new Set(codes.slice(1).map((code, place) => (code - codes[place]! + 10) % 10)).size < 2;
}

/** Stores a password as argon2id (RFC 9106) with the library's parameters m=19456, t=2, p=1 (OWASP). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | null = null;

/** True when the password fits. Without a hash the same work is done, so that time tells nothing (P25). */
export async function passwordFits(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password');
  const fits = await verify(passwordHash ?? (await decoy), password.slice(0, longest));
  return passwordHash !== null && fits;
}
