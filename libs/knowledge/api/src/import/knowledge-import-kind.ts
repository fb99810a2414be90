import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type GivenRow,
  type ImportedRow,
  type ImportField,
  type ImportKind,
  ImportKinds,
  type ImportOptions,
} from '@verbonden/imports/api';
import { looksAfterNetwork, text, type Text, type Viewer } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager, In } from 'typeorm';
import { contentFields, type FieldName } from '../form/content-fields';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { canRead } from '../knowledge.policy';
import { termsOf } from '../taxonomy/terms';
import { fieldName } from './column-names';
import { importFieldName } from './import-fields';
import { importFields } from './import-row';
import { mayImport } from './import.policy';
import { KnowledgeImport } from './knowledge-import';

/** Ticked by who wants everybody to read at once what comes in. */
const publish = 'publish';

/** Knowledge that comes in from a file: practices, tools, publications. */
@Injectable()
export class KnowledgeImportKind implements ImportKind, OnModuleInit {
  readonly code = 'KNOWLEDGE';
  readonly address = 'kennis';
  readonly name = text('Kennis', 'Knowledge');
  readonly about = text(
    'Elke rij is één aanpak, hulpmiddel of publicatie. Alleen een titel en een soort zijn nodig.',
    'Each row is one practice, tool or publication. Only a title and a kind are needed.',
  );
  readonly exportPath = '/kennis/export.csv';
  readonly fields: readonly ImportField[] = importFields.map(explainedField);
  readonly fieldName = fieldName;
  readonly needs = ['title', 'kind'];
  readonly ticks = [
    {
      code: publish,
      label: text('Meteen voor iedereen te lezen', 'For everybody to read at once'),
      hint: text(
        'Zonder vinkje worden het concepten. Iets van je eigen organisatie leest altijd eerst een ander mee.',
        'Without a tick they become drafts. Something of your own organisation is always read by somebody else first.',
      ),
    },
  ];

  constructor(
    private readonly db: DataSource,
    private readonly kinds: ImportKinds,
    private readonly importer: KnowledgeImport,
  ) {}

  onModuleInit(): void {
    this.kinds.register(this);
  }

  labelOf(field: string): Text {
    return importFieldName(field);
  }

  async rowKinds(): Promise<{ code: string; label: Text }[]> {
    const english = new Map(termsOf('kinds', 'en').map(({ code, label }) => [code, label]));
    return termsOf('kinds', 'nl').map(({ code, label }) => ({
      code,
      label: text(label, english.get(code) ?? label),
    }));
  }

  mayImport(viewer: Viewer): boolean {
    return mayImport(viewer);
  }

  /** Only who looks after the network publishes at once. */
  mayTick(viewer: Viewer): boolean {
    return looksAfterNetwork(viewer);
  }

  rows(
    rows: readonly GivenRow[],
    { ticked = [], ...options }: ImportOptions,
    within?: EntityManager,
  ): Promise<ImportedRow[]> {
    return this.importer.rows(rows, { ...options, publish: ticked.includes(publish) }, within);
  }

  async paths(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string>> {
    const items = await this.db.manager.findBy(KnowledgeItem, { id: In([...ids]) });
    return new Map(
      items.filter((item) => canRead(viewer, item)).map(({ id, slug }) => [id, `/kennis/${slug}`]),
    );
  }
}

/** A field with what its writer reads at it, and the codes that it is chosen from. */
function explainedField(field: string): ImportField {
  const { hint, list } = contentFields[field as FieldName] ?? {};
  const choices = list && choicesIn(list);
  const explained = [hint, choices].filter((each) => each !== undefined);
  if (explained.length === 0) return { field, label: importFieldName(field) };
  return {
    field,
    label: importFieldName(field),
    explained: text(explained.map(({ nl }) => nl).join(' '), explained.map(({ en }) => en).join(' ')),
  };
}

function choicesIn(list: Parameters<typeof termsOf>[0]): Text {
  const labels = (locale: 'nl' | 'en') =>
    termsOf(list, locale)
      .map(({ label }) => label)
      .join(', ');
  return text(`Kies uit: ${labels('nl')}.`, `Choose from: ${labels('en')}.`);
}
