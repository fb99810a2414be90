import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  notFound,
  ownSlug,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { CLOCK, FileKind, Files, FileState } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { StoryDocuments } from './story-documents';
import { StoryGate } from './story-gate';
import { StoryMailPlan } from './story.mail-plan';
import { missingParts, writingProblems } from './story-problems';
import { Story } from './story.entity';
import type { ReturnStoryInput, SaveStoryInput } from './story.input';
import { canChangeStory, canReviewStory, canTellFor, keepsStory } from './story.policy';
import { afterStep, type StoryStep } from './story.states';

/** Writing a story and bringing it before everybody. */
@Injectable()
export class StoryWritingService {
  constructor(
    private readonly db: DataSource,
    private readonly files: Files,
    private readonly gate: StoryGate,
    private readonly documents: StoryDocuments,
    private readonly mail: StoryMailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps the story as it is now written.
   * @throws DomainError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT; CONFLICT when somebody else changed it meanwhile
   */
  async save(viewer: SignedInViewer, input: SaveStoryInput): Promise<Story> {
    const written = textsOf(input);
    const problems = writingProblems(written, this.today());
    if (problems.length > 0) throw badInput(...problems);
    return this.db.transaction(async (tx) => {
      const known = await locked(tx, input.id);
      if (known && !keepsStory(viewer, known)) throw notFound();
      if (known && !canChangeStory(viewer, known)) throw forbidden(onlyCoordinator);
      if (!canTellFor(viewer, written.organisationId)) throw forbidden(ownOrganisation);
      // The same sent twice is one.
      if (known && input.expectedVersion == null && says(known, written)) return known;
      if ((known?.version ?? null) !== (input.expectedVersion ?? null)) throw conflict(changedElsewhere);
      if (!(await tx.existsBy(CampaignEdition, { id: written.editionId }))) throw badInput(noEdition);
      const before = known?.photoFileId ?? null;
      const story = Object.assign(known ?? newStory(input, viewer), written);
      story.version += 1;
      if (story.photoFileId && story.photoFileId !== before) {
        const [file] = await this.files.hold(tx, viewer, [story.photoFileId], 'photoFileId');
        if (file?.state === FileState.READY && file.kind !== FileKind.PICTURE) throw badInput(noPicture);
      }
      // A draft may have a hole; what everybody reads has none.
      if (story.status === 'PUBLISHED') {
        const missing = missingParts(story);
        if (missing.length > 0) throw badInput(...missing);
        await this.assertPhotoReady(story);
      }
      if (before && story.photoFileId !== before) await this.files.release(tx, [before]);
      const saved = await tx.save(story);
      await this.documents.write(tx, [saved]);
      return saved;
    });
  }

  /** Sends it in to the coordinators. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT, BAD_USER_INPUT */
  submit(viewer: SignedInViewer, id: string): Promise<Story> {
    return this.step(viewer, id, 'SUBMIT', async (tx, story) => {
      const missing = missingParts(story);
      if (missing.length > 0) throw badInput(...missing);
      await this.gate.assertAsked(tx, id);
      story.returnedWith = null;
    });
  }

  /** Gives it back with words. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT */
  return(viewer: SignedInViewer, { id, words }: ReturnStoryInput): Promise<Story> {
    return this.step(viewer, id, 'RETURN', async (tx, story) => {
      assertReviews(viewer, story);
      story.returnedWith = words;
      await this.mail.returned(tx, story, viewer.personId);
    });
  }

  /** From now on everybody reads it. @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT, BAD_USER_INPUT */
  publish(viewer: SignedInViewer, id: string): Promise<Story> {
    return this.step(viewer, id, 'PUBLISH', async (tx, story) => {
      assertReviews(viewer, story);
      const missing = [...missingParts(story), ...writingProblems(story, this.today())];
      if (missing.length > 0) throw badInput(...missing);
      await this.gate.assertGiven(tx, id);
      await this.assertPhotoReady(story);
      story.publishedOn ??= this.today();
      story.returnedWith = null;
      await this.mail.published(tx, story, viewer.personId);
    });
  }

  private async step(
    viewer: SignedInViewer,
    id: string,
    step: StoryStep,
    change: (tx: EntityManager, story: Story) => Promise<void>,
  ): Promise<Story> {
    return this.db.transaction(async (tx) => {
      const story = await locked(tx, id);
      if (!story || story.takenAwayAt !== null || !keepsStory(viewer, story)) throw notFound();
      const next = afterStep(step, story.status);
      if (next === null) throw conflict(elsewhere);
      await change(tx, story);
      const saved = await tx.save(Object.assign(story, { status: next, version: story.version + 1 }));
      await this.documents.write(tx, [saved]);
      return saved;
    });
  }

  /** @throws DomainError BAD_USER_INPUT for a photo that is still looked at, or is none */
  private async assertPhotoReady({ photoFileId }: Story): Promise<void> {
    if (photoFileId === null) return;
    const file = await this.files.find(photoFileId);
    if (file?.state === FileState.PROCESSING) throw badInput(notReady);
    if (file?.state !== FileState.READY || file.kind !== FileKind.PICTURE) throw badInput(noPicture);
  }

  private today(): string {
    return dutchDay(this.clock.now());
  }
}

/** What is locked before its consents, as everywhere: two of these never wait for each other. */
export function locked(tx: EntityManager, id: string): Promise<Story | null> {
  return tx.findOne(Story, { where: { id }, lock: { mode: 'pessimistic_write' } });
}

function newStory({ id, title }: SaveStoryInput, { personId }: SignedInViewer): Story {
  return Object.assign(new Story(), {
    ...{ id, slug: ownSlug(title, id, 'verhaal'), authorId: personId, status: 'DRAFT', publishedOn: null },
    ...{ returnedWith: null, takenAwayAt: null, takenAwayBecause: null, version: 0 },
  });
}

function textsOf(input: SaveStoryInput) {
  const { editionId, organisationId = null, title, lead, body } = input;
  const { photoFileId = null, photoAlt, photoCredit, filmUrl = null, shownUntil } = input;
  return {
    ...{ editionId, organisationId, title, lead, body, photoFileId, filmUrl, shownUntil },
    ...{ photoAlt: photoAlt.trim(), photoCredit: photoCredit.trim() },
  };
}

function says(known: Story, written: ReturnType<typeof textsOf>): boolean {
  return Object.entries(written).every(([key, value]) => known[key as keyof Story] === value);
}

function assertReviews(viewer: SignedInViewer, story: Story): void {
  if (!canReviewStory(viewer, story)) throw forbidden(text('een coördinator', 'a coordinator'));
}

const onlyCoordinator = text(
  'een coördinator: dit verhaal is al ingestuurd',
  'a coordinator: this story was sent in already',
);
const ownOrganisation = text(
  'een redacteur van die organisatie, of een coördinator',
  'an editor of that organisation, or a coordinator',
);
const changedElsewhere = text(
  'Iemand anders heeft dit verhaal intussen veranderd. Bekijk wat er nu staat; wat je typte staat er nog.',
  'Somebody else changed this story meanwhile. Look at what is there now; what you typed is still there.',
);
const elsewhere = text(
  'Dit kan nu niet: het verhaal is intussen een stap verder. Kijk hoe het ervoor staat.',
  'This cannot be done now: the story is a step further meanwhile. See how it stands.',
);
const noEdition = {
  field: 'editionId',
  code: 'UNKNOWN',
  text: text('Kies bij welke Week dit verhaal hoort.', 'Choose to which Week this story belongs.'),
};
const noPicture = {
  field: 'photoFileId',
  code: 'NO_PICTURE',
  text: text('Dit is geen foto. Kies een jpg, png of webp.', 'This is no photo. Choose a jpg, png or webp.'),
};
const notReady = {
  field: 'photoFileId',
  code: 'PROCESSING',
  text: text(
    'We bekijken de foto nog. Probeer het over een minuut nog eens.',
    'We are still looking at the photo. Please try again in a minute.',
  ),
};
