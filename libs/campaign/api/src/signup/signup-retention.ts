import { Injectable, type OnModuleInit } from '@nestjs/common';
import { text } from '@verbonden/shared/kernel';
import { type RetentionRule, RetentionRules } from '@verbonden/shared/server';
import { SignupMailPlan } from './signup-mail-plan';

/** Who came to an activity is nobody's business a week later; only how many came is kept, with the activity. */
@Injectable()
export class SignupRetention implements OnModuleInit {
  constructor(
    private readonly rules: RetentionRules,
    private readonly mails: SignupMailPlan,
  ) {}

  onModuleInit(): void {
    this.rules.register(this.rule);
  }

  readonly rule: RetentionRule = {
    name: 'campaign-signups',
    what: text(
      'De gekozen naam en het mailadres van wie naar een activiteit van de Week ging',
      'The chosen name and the mail address of who went to an activity of the Week',
    ),
    why: text(
      'De organisator wist daarmee hoeveel stoelen er nodig waren. Daarna hoeft niemand te weten wie er was.',
      'It told the organiser how many chairs were needed. After that nobody needs to know who was there.',
    ),
    days: 7,
    after: text('na de activiteit', 'after the activity'),
    erase: async (tx, before) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT signup.id FROM campaign_signups signup
         JOIN campaign_activities activity ON activity.id = signup.activity_id WHERE activity.ends_at < $1`,
        [before],
      );
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return 0;
      await this.mails.forget(tx, ids);
      await tx.query(
        `UPDATE campaign_activities SET signup_total = coalesce(signup_total, 0) + gone.count
         FROM (SELECT activity_id, count(*)::int AS count FROM campaign_signups WHERE id = ANY ($1) GROUP BY activity_id) AS gone
         WHERE campaign_activities.id = gone.activity_id`,
        [ids],
      );
      await tx.query('DELETE FROM campaign_signups WHERE id = ANY ($1)', [ids]);
      return ids.length;
    },
  };
}
