import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Look, nameOfLook } from './look';
import type { Role } from './visits';

/** A picture of a page, with what is told beside it. */
export interface Picture {
  /** Of the visit it was taken on, see `visits.ts`. */
  readonly key: string;
  readonly role: Role;
  /** The page as its route names it. */
  readonly page: string;
  /** Where it was, with what was filled in for the named parts. */
  readonly address: string;
  readonly title: string;
  readonly status: number;
  readonly width: Look['width'];
  readonly theme: Look['theme'];
  /** Relative to the folder of the album. */
  readonly file: string;
  /** Of the picture itself, and of the whole page when that is longer, in pixels. */
  readonly height: number;
  readonly pageHeight: number;
  /** What a check for barriers found on the page; missing where it was not asked. */
  readonly barriers?: readonly string[];
}

interface Kept {
  pictures: Picture[];
}

/** Pictures in a folder, with a list of them that is written after every page: what was taken is not taken again. */
export class Album {
  readonly #pictures: Map<string, Picture>;

  private constructor(readonly folder: string) {
    this.#pictures = new Map();
  }

  /** Opens the album in a folder, or begins one there. */
  static open(folder: string): Album {
    mkdirSync(folder, { recursive: true });
    const album = new Album(folder);
    if (existsSync(album.#listFile)) {
      const { pictures } = JSON.parse(readFileSync(album.#listFile, 'utf8')) as Kept;
      for (const picture of pictures) {
        if (existsSync(join(folder, picture.file))) album.#pictures.set(nameOf(picture), picture);
      }
    }
    return album;
  }

  /** By role and page, the main pages first: those with the shortest addresses. */
  get pictures(): readonly Picture[] {
    return [...this.#pictures.values()].sort(
      (one, other) =>
        one.role.localeCompare(other.role) ||
        partsOf(one.page) - partsOf(other.page) ||
        one.key.localeCompare(other.key) ||
        other.width - one.width ||
        other.theme.localeCompare(one.theme),
    );
  }

  has(key: string, look: Look): boolean {
    return this.#pictures.has(nameOf({ key, ...look }));
  }

  find(key: string, look: Look): Picture | undefined {
    return this.#pictures.get(nameOf({ key, ...look }));
  }

  /** Where the picture of a page goes, relative to the folder; that place is made. */
  placeFor(key: string, look: Look): string {
    const file = `${key}-${nameOfLook(look)}.webp`;
    mkdirSync(join(this.folder, file, '..'), { recursive: true });
    return file;
  }

  /** Puts pictures in that lie in the folder already. */
  add(pictures: readonly Picture[]): void {
    for (const picture of pictures) this.#pictures.set(nameOf(picture), picture);
    const kept: Kept = { pictures: [...this.pictures] };
    // Under another name first: a stop half-way leaves the list of before.
    writeFileSync(`${this.#listFile}.new`, JSON.stringify(kept, null, 1));
    renameSync(`${this.#listFile}.new`, this.#listFile);
  }

  get #listFile(): string {
    return join(this.folder, 'pictures.json');
  }
}

function nameOf(picture: { readonly key: string } & Look): string {
  return `${picture.key}-${nameOfLook(picture)}`;
}

function partsOf(page: string): number {
  return page.split(/[?#]/)[0]!.split('/').filter(Boolean).length;
}
