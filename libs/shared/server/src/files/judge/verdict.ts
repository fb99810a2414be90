import type { FileKind, Refusal } from '../file-kinds';

/** What was found out about a file. */
export interface Found {
  readonly kind: FileKind;
  readonly type: string;
  /** The ending of its name. */
  readonly ending: string;
  /** True when what is kept was made anew, and lies as `file` in the folder for it. */
  readonly remade: boolean;
  /** True when a small picture of it lies as `preview` in that folder. */
  readonly preview: boolean;
  readonly width: number | null;
  readonly height: number | null;
  /** How many pages or slides; null where there is no such thing. */
  readonly pages: number | null;
  /** What is to read, by page; without pages one piece. */
  readonly texts: readonly string[];
  /** It may do something when it is opened. */
  readonly isActive: boolean;
}

export type Verdict = Found | { readonly refusal: Refusal };

/** The code with which the program ends when the disk for what it makes is full, which says nothing of the file. */
export const noRoom = 28;

/** The file is refused; thrown by whatever finds out why. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

/** What is the same for most files. */
export const plainlyFound = {
  remade: false,
  preview: false,
  width: null,
  height: null,
  pages: null,
  texts: [],
  isActive: false,
} as const;

/** The longest side of the small picture of a file, in dots. */
export const previewSide = 480;

/** How much of a text is kept to be found by. */
export const longest = { page: 20_000, whole: 1_000_000, pages: 500 } as const;
