import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PublicAddress, PublicAddresses, type PublicAddressSource } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { questionsPath } from '../meeting/addresses';

/** The pages with questions and answers, for the sitemap; one of which everything was hidden is not there. */
@Injectable()
export class QuestionAddresses implements PublicAddressSource, OnModuleInit {
  readonly name = 'bijeenkomst-vragen';

  constructor(
    private readonly addresses: PublicAddresses,
    private readonly db: DataSource,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }[]>(`SELECT count(*)::int AS count ${shownPages}`);
    return row?.count ?? 0;
  }

  async list(offset: number, limit: number): Promise<PublicAddress[]> {
    const rows = await this.db.query<{ slug: string; changed: Date }[]>(
      `SELECT m.slug, greatest(p.published_at,
         (SELECT max(q.updated_at) FROM meeting_questions q WHERE q.meeting_id = m.id)) AS changed
       ${shownPages} ORDER BY p.id OFFSET $1 LIMIT $2`,
      [offset, limit],
    );
    return rows.map(({ slug, changed }) => ({ path: questionsPath(slug, 'nl'), changed }));
  }
}

/** As `MeetingQuestion.isForPage`. */
const shownPages = `FROM meeting_question_pages p JOIN meetings m ON m.id = p.meeting_id
  WHERE m.published_at IS NOT NULL AND EXISTS (SELECT FROM meeting_questions q WHERE q.meeting_id = m.id
    AND (q.status = 'ANSWERED' OR (q.status = 'OPEN' AND q.answer IS NOT NULL)))`;
