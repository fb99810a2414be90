import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { badInput, type FieldProblem, text } from '@verbonden/shared/kernel';
import {
  FILE_STORE,
  fileKey,
  FileKind,
  Files,
  FileState,
  type FileStore,
  type Sheet,
} from '@verbonden/shared/server';
import type { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { DoesNotFit, drawMaterial, type OwnWords } from './drawing/draw-material';
import { nameOfFormat, isDrawn } from './drawing/format';
import { type Logo, LogoProblem, readLogo, smallestLogo } from './drawing/logo';
import type { MaterialSet } from './material-set.entity';
import type { MaterialTemplate } from './material-template.entity';
import { editionWords, wordsOn } from './material-words';

const mostLogos = 40;
/** A worker waits half a minute for a logo, and then tries again in its next round. */
const mostTries = 60;

/** Whose set it is, and the set. */
export interface EditionSet {
  readonly edition: CampaignEdition;
  readonly set: MaterialSet;
}

/** Draws templates: with the logo that an organisation sent, or plain. */
@Injectable()
export class MaterialDrawer {
  /** Logos made ready, so that a preview while typing does not read the same file again and again. */
  private readonly logos = new Map<string, Promise<Logo>>();

  constructor(
    private readonly files: Files,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** The one drawing of a template. @throws DoesNotFit */
  sheet(template: MaterialTemplate, { edition, set }: EditionSet, own: OwnWords): Sheet {
    const { format, design, updatedAt } = template;
    if (!isDrawn(format) || !design) throw new TypeError(`${format} is no drawing`);
    return drawMaterial({
      ...{ format, design, own: wordsOn(template, own), locale: 'nl', changed: updatedAt },
      edition: editionWords(edition),
      colours: { ground: set.ground, accent: set.accent },
    });
  }

  /** What of an organisation's words fits none of these templates, told at the field that is too long. */
  problemsOf(templates: readonly MaterialTemplate[], of: EditionSet, own: OwnWords): FieldProblem[] {
    const problems = new Map<string, FieldProblem>();
    for (const template of templates.filter(({ format }) => isDrawn(format))) {
      try {
        this.sheet(template, of, own);
      } catch (fault) {
        if (!(fault instanceof DoesNotFit)) throw fault;
        if (!problems.has(fault.field)) problems.set(fault.field, tooLong(fault));
      }
    }
    return [...problems.values()];
  }

  /**
   * A logo as it stands on materials; null when there is none, or when it is still looked at.
   * @throws DomainError BAD_USER_INPUT for a file that is no logo
   */
  async logoOf(fileId: string | null | undefined): Promise<Logo | null> {
    const file = fileId ? await this.files.find(fileId) : null;
    if (!file || file.state === FileState.PROCESSING || file.state === FileState.RECEIVING) return null;
    if (file.state !== FileState.READY || file.kind !== FileKind.PICTURE) throw badInput(noPicture);
    const known = this.logos.get(file.id) ?? this.read(file.id);
    if (this.logos.size >= mostLogos) this.logos.clear();
    this.logos.set(file.id, known);
    try {
      return await known;
    } catch (fault) {
      this.logos.delete(file.id);
      throw fault instanceof LogoProblem ? badInput(logoProblem(fault)) : fault;
    }
  }

  /** The same for a worker: a logo that just came in is waited for, so that it is missing on nothing. */
  async settledLogo(fileId: string | null): Promise<Logo | null> {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const file = fileId ? await this.files.find(fileId) : null;
      if (file?.state !== FileState.PROCESSING && file?.state !== FileState.RECEIVING)
        return this.logoOf(fileId);
      await pause(500);
    }
    throw new Error('the logo is still looked at');
  }

  private async read(id: string): Promise<Logo> {
    const pieces: Buffer[] = [];
    for await (const piece of await this.store.read(fileKey(id, 'file'))) pieces.push(piece as Buffer);
    return readLogo(Buffer.concat(pieces));
  }
}

function tooLong({ field, format }: DoesNotFit): FieldProblem {
  const { nl, en } = nameOfFormat(format);
  return {
    field,
    code: 'TOO_LONG',
    text: text(
      `Dit past niet op: ${nl.toLowerCase()}. Maak de tekst korter.`,
      `This does not fit on: ${en.toLowerCase()}. Make the text shorter.`,
    ),
  };
}

const noPicture: FieldProblem = {
  field: 'logoId',
  code: 'NO_PICTURE',
  text: text(
    'Dit is geen plaatje. Kies je logo als png of jpg.',
    'This is not a picture. Choose your logo as a png or jpg.',
  ),
};

function logoProblem({ code, width, height }: LogoProblem): FieldProblem {
  if (code === 'NOTHING_SEEN') {
    const words = text(
      'In dit logo zien we niets. Kies een ander.',
      'We see nothing in this logo. Choose another.',
    );
    return { field: 'logoId', code, text: words };
  }
  return {
    field: 'logoId',
    code,
    text: text(
      `Dit logo is ${width} bij ${height} beeldpunten. Op een poster wordt dat vaag: kies er een van minstens ${smallestLogo} breed of hoog.`,
      `This logo is ${width} by ${height} dots. On a poster that is a blur: choose one of at least ${smallestLogo} wide or high.`,
    ),
  };
}
