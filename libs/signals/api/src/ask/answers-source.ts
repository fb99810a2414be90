import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { AnsweredDocuments, answerKind } from './answered-documents';

/** Gives search everything that helped again. */
@Injectable()
export class AnswersSource implements SearchSource, OnModuleInit {
  readonly kind = answerKind;

  constructor(
    private readonly index: SearchIndex,
    private readonly answers: AnsweredDocuments,
  ) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    return this.answers.next(tx, after, limit);
  }

  again(tx: EntityManager, askIds: readonly string[]): Promise<SearchDocument[]> {
    return this.answers.again(tx, askIds);
  }
}
