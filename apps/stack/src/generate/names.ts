import { Obstacle } from '../terminal/obstacle.ts';

/** Every form in which a new domain and its first noun are written. */
export interface DomainNames {
  /** Of the folder and the tag: `polls`, `sounding-board`. */
  readonly domain: string;
  /** Of classes: `Polls`. */
  readonly Domain: string;
  /** Of variables: `polls`. */
  readonly domainCamel: string;
  /** Of files: `poll`, `advice-request`. */
  readonly noun: string;
  /** Of the class: `AdviceRequest`. */
  readonly Noun: string;
  /** Of variables and fields: `adviceRequest`. */
  readonly nounCamel: string;
  readonly nouns: string;
  readonly Nouns: string;
  readonly nounsCamel: string;
  /** In a sentence: `advice request`. */
  readonly words: string;
  /** Above the page, English: `Advice requests`. */
  readonly title: string;
  /** Of the database: `advice_requests`. */
  readonly table: string;
  /** Of the page, Dutch: `peilingen`. */
  readonly address: string;
  /** The first word above the page: `Peilingen`. */
  readonly heading: string;
}

/**
 * All forms of the names of a domain. The noun is the domain in the singular unless it is given, the address the plural
 * noun unless it is given. Throws an Obstacle for names that cannot be folders.
 */
export function domainNames(domain: string, noun = singular(domain), address?: string): DomainNames {
  for (const [what, name] of [
    ['A domain', domain],
    ['A noun', noun],
    ['An address', address ?? 'x'],
  ] as const) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
      throw new Obstacle(
        `${what} is written in small letters, with hyphens between words; "${name}" is not.`,
        'For example: npm run generate -- domain polls --noun poll --address peilingen',
      );
    }
  }
  const nouns = plural(noun);
  const page = address ?? nouns;
  return {
    domain,
    Domain: pascal(domain),
    domainCamel: camel(domain),
    noun,
    Noun: pascal(noun),
    nounCamel: camel(noun),
    nouns,
    Nouns: pascal(nouns),
    nounsCamel: camel(nouns),
    words: noun.replaceAll('-', ' '),
    title: sentence(nouns),
    table: nouns.replaceAll('-', '_'),
    address: page,
    heading: sentence(page),
  };
}

function sentence(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1).replaceAll('-', ' ')}`;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function pascal(words: string): string {
  return words.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}

function camel(words: string): string {
  return words.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
