import { Inject, Injectable } from '@nestjs/common';
import {
  type Clock,
  conflict,
  forbidden,
  notFound,
  ownSlug,
  type SignedInViewer,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { SignupMailPlan } from '../signup/signup-mail-plan';
import { ActivityDocuments } from './activity-documents';
import { CampaignActivity } from './activity.entity';
import type { SubmitCampaignActivityInput, UpdateCampaignActivityInput } from './activity.input';
import { ActivityKeeper, whoWorksThere } from './activity-keeper';
import { canChangeActivity, canEnterFor } from './activity.policy';
import { findMunicipality } from './municipality-named';
import { isMoved, readActivity, saysTheSame } from './read-activity';

/** Entering an activity and changing it, by whoever works at the organisation. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly db: DataSource,
    private readonly keeper: ActivityKeeper,
    private readonly documents: ActivityDocuments,
    private readonly signupMails: SignupMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, also when it is not for this viewer */
  get(viewer: Viewer, slug: string): Promise<CampaignActivity> {
    return this.keeper.getBySlug(this.db.manager, viewer, slug);
  }

  /** Lies on the coordinator's desk from then on; sent twice it is one. @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, CONFLICT */
  async submit(
    viewer: SignedInViewer,
    { id, editionId, organisationId, ...written }: SubmitCampaignActivityInput,
  ): Promise<CampaignActivity> {
    if (!canEnterFor(viewer, organisationId)) throw forbidden(whoWorksThere);
    return this.db.transaction(async (tx) => {
      const edition = await tx.findOneBy(CampaignEdition, { id: editionId });
      if (!edition) throw notFound();
      const words = readActivity(written, edition, await this.municipalityId(tx, written.municipality));
      const activity = Object.assign(new CampaignActivity(), words, {
        ...{ id, editionId, organisationId, makerId: viewer.personId, status: 'SUBMITTED' },
        ...{ reviewNote: null, cancelledBecause: null, submittedAt: this.clock.now(), publishedAt: null },
        ...{ checkedVersion: null, version: 1, sequence: 0, signupTotal: null },
        slug: ownSlug(words.title, id, 'activiteit'),
      });
      await tx.createQueryBuilder().insert().into(CampaignActivity).values(activity).orIgnore().execute();
      const made = await tx.findOneByOrFail(CampaignActivity, { id });
      if (made.makerId !== viewer.personId) throw conflict(takenAlready);
      const isSame = made.editionId === editionId && made.organisationId === organisationId;
      if (!isSame || !saysTheSame(made, words)) throw conflict(sentAlready);
      return made;
    });
  }

  /**
   * What was public stays public with its change, and comes back on the desk; what was not, is submitted again.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BAD_USER_INPUT; CONFLICT when a colleague changed it meanwhile
   */
  async update(
    viewer: SignedInViewer,
    { id, version, ...written }: UpdateCampaignActivityInput,
  ): Promise<CampaignActivity> {
    return this.db.transaction(async (tx) => {
      const { activity, to } = await this.keeper.take(tx, viewer, id, 'CHANGE', {
        isAllowed: (each) => canChangeActivity(viewer, each),
        who: whoWorksThere,
      });
      if (activity.version !== version) throw conflict(changedMeanwhile);
      const edition = await tx.findOneByOrFail(CampaignEdition, { id: activity.editionId });
      const municipalityId = await this.municipalityId(tx, written.municipality);
      const words = readActivity(written, edition, municipalityId, activity.moments);
      const moves = isMoved(activity, words);
      Object.assign(activity, words, {
        ...{ status: to, version: version + 1, sequence: activity.sequence + (moves ? 1 : 0) },
        submittedAt: this.clock.now(),
      });
      const saved = await tx.save(activity);
      await this.documents.write(tx, [saved]);
      if (moves && to === 'PUBLISHED') await this.signupMails.tellOfMove(tx, saved);
      return saved;
    });
  }

  private async municipalityId(
    tx: EntityManager,
    written: string | null | undefined,
  ): Promise<string | null> {
    return written ? ((await findMunicipality(tx, written))?.id ?? null) : null;
  }
}

const takenAlready = text('Dit bestaat al. Begin opnieuw.', 'This exists already. Please start again.');
const sentAlready = text(
  'Je stuurde dit al in, met een andere tekst. Open de activiteit die er al is en verander die. Wat je hier typte, staat er nog.',
  'You sent this in already, with another text. Open the activity that is there and change that one. What you typed here is still there.',
);
const changedMeanwhile = text(
  'Een collega heeft deze activiteit net ook veranderd. Bekijk dat eerst; wat jij typte staat er nog.',
  'A colleague has just changed this activity too. Look at that first; what you typed is still there.',
);
