import { Inject, Injectable } from '@nestjs/common';
import { type Clock, conflict, notFound, text, type Viewer } from '@verbonden/shared/kernel';
import { type AttemptLimit, Attempts, CLOCK, loader, SignedLinks } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { CampaignActivity } from '../activity/activity.entity';
import { canSeeActivity } from '../activity/activity.policy';
import { CampaignSignup } from './signup.entity';
import type {
  CampaignSignupByLink,
  LeaveActivityInput,
  SignUpForActivityInput,
  SignUpForActivityResult,
} from './signup.input';
import { SignupMailPlan } from './signup-mail-plan';
import { isOpenForSignup } from './signup-window';

/** A class can sign up from one school; who fills a list by a program cannot. */
export const signupLimit: AttemptLimit = {
  name: 'campaign.sign-up',
  allowed: 40,
  minutes: 60,
  refusal: text(
    'Vanaf deze plek meldden zich net veel mensen aan. Probeer het over een uur weer.',
    'Many people have just signed up from this place. Try again in an hour.',
  ),
};
/** The names an organiser sees at most: more than any room here holds. */
const mostNames = 1000;

/** Coming to an activity without an account, and leaving it again. */
@Injectable()
export class SignupService {
  constructor(
    private readonly db: DataSource,
    private readonly attempts: Attempts,
    private readonly links: SignedLinks,
    private readonly mails: SignupMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The activity is locked while its seats are counted, so that two at once never get one seat. The same form twice is one.
   * @throws DomainError NOT_FOUND, BAD_USER_INPUT, RATE_LIMITED; CONFLICT when somebody else signed up by this form
   */
  async signUp(
    viewer: Viewer,
    networkAddress: string,
    { id, activityId, chosenName, reminderAddress = null }: SignUpForActivityInput,
  ): Promise<SignUpForActivityResult> {
    const token = this.links.token('campaign-signup', id);
    const known = await this.db.manager.findOneBy(CampaignSignup, { id });
    if (known) {
      assertSame(known, { activityId, chosenName });
      return { outcome: 'SIGNED_UP', token };
    }
    await this.attempts.take(signupLimit, networkAddress);
    return this.db.transaction(async (tx) => {
      const activity = await tx.findOne(CampaignActivity, {
        where: { id: activityId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!activity || !canSeeActivity(viewer, activity)) throw notFound();
      if (!isOpenForSignup(activity, this.clock.now())) return { outcome: 'CLOSED', token: null };
      // The same form at the same moment: it waited for the lock and finds itself.
      const meanwhile = await tx.findOneBy(CampaignSignup, { id });
      if (meanwhile) {
        assertSame(meanwhile, { activityId, chosenName });
        return { outcome: 'SIGNED_UP', token };
      }
      const taken = await tx.countBy(CampaignSignup, { activityId });
      if (activity.seats !== null && taken >= activity.seats) return { outcome: 'FULL', token: null };
      const { locale } = viewer;
      const signup = Object.assign(new CampaignSignup(), {
        id,
        activityId,
        chosenName,
        reminderAddress,
        locale,
      });
      await tx.insert(CampaignSignup, signup);
      await this.mails.planReminder(tx, activity, [signup]);
      return { outcome: 'SIGNED_UP', token };
    });
  }

  /** @throws DomainError NOT_FOUND when the link was altered, or what it opened is gone */
  async byLink(token: string): Promise<CampaignSignupByLink> {
    const id = this.links.findId('campaign-signup', token);
    const signup = id ? await this.db.manager.findOneBy(CampaignSignup, { id }) : null;
    if (!signup) throw notFound();
    const activity = await this.db.manager.findOneByOrFail(CampaignActivity, { id: signup.activityId });
    const hasReminder = signup.reminderAddress !== null && this.mails.reminds(activity);
    return { chosenName: signup.chosenName, hasReminder, activity };
  }

  /** Gives the seat back, and forgets the name and the address at once; twice is once. */
  async leave({ token }: LeaveActivityInput): Promise<CampaignActivity | null> {
    const id = this.links.findId('campaign-signup', token);
    if (!id) throw notFound();
    return this.db.transaction(async (tx) => {
      const signup = await tx.findOneBy(CampaignSignup, { id });
      if (!signup) return null;
      // Who moves or cancels it holds it too: no mail to this address is planned after it was forgotten.
      const activity = await tx.findOne(CampaignActivity, {
        where: { id: signup.activityId },
        lock: { mode: 'pessimistic_write' },
      });
      await this.mails.forget(tx, [id]);
      await tx.delete(CampaignSignup, { id });
      return activity;
    });
  }

  /** How many come, by activity. */
  readonly countOf = loader<string, number>(async (ids) => {
    const rows = await this.db.query<{ id: string; count: number }[]>(
      `SELECT activity_id AS id, count(*)::int AS count FROM campaign_signups
       WHERE activity_id = ANY ($1) GROUP BY activity_id`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }, 0);

  /** The chosen names of who comes, by activity, by alphabet: the order of signing up tells nothing. */
  readonly namesOf = loader<string, string[]>(async (ids) => {
    const signups = await this.db.manager.find(CampaignSignup, {
      select: { id: true, activityId: true, chosenName: true },
      where: { activityId: In([...ids]) },
      take: mostNames * ids.length,
    });
    return new Map(
      ids.map((id) => [
        id,
        signups
          .filter(({ activityId }) => activityId === id)
          .map(({ chosenName }) => chosenName)
          .sort((one, other) => one.localeCompare(other, 'nl')),
      ]),
    );
  }, []);
}

type SignedUp = Pick<CampaignSignup, 'activityId' | 'chosenName'>;

/** A second child on the same device is told, and not taken for the first. @throws DomainError CONFLICT */
function assertSame(known: SignedUp, { activityId, chosenName }: SignedUp): void {
  if (known.activityId !== activityId || known.chosenName !== chosenName) throw conflict(somebodyElse);
}

const somebodyElse = text(
  'Met dit formulier meldde zich al iemand aan. Druk nog een keer op ‘Ik kom’, dan komt deze naam erbij.',
  'Somebody has already signed up with this form. Press “I am coming” once more and this name is added.',
);
