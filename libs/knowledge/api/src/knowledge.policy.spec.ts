import { newId } from '@verbonden/shared/server';
import { type Role, type Viewer, visitor } from '@verbonden/shared/kernel';
import {
  canArchive,
  canEdit,
  canPublish,
  canRead,
  canReadDraft,
  canRequestChanges,
  canShareFor,
  canSubmit,
  type Judged,
} from './knowledge.policy';

const author = newId();
const bridge = newId();

function holder(role: Role, organisationId: string | null = null, personId = newId()): Viewer {
  return { personId, roles: [{ role, organisationId }], locale: 'nl' };
}

const writer = holder('PROFESSIONAL', bridge, author);
const editor = holder('EDITOR', bridge);
const editorElsewhere = holder('EDITOR', newId());
const colleague = holder('PROFESSIONAL', bridge);
const coordinator = holder('COORDINATOR');
const coordinatorOfTheBridge: Viewer = {
  ...coordinator,
  roles: [
    { role: 'COORDINATOR', organisationId: null },
    { role: 'PROFESSIONAL', organisationId: bridge },
  ],
};

function item(traits: Partial<Judged> = {}): Judged {
  return {
    status: 'DRAFT',
    pendingStatus: null,
    pendingAuthorId: null,
    authorId: author,
    organisationId: bridge,
    archivedOn: null,
    publishAt: null,
    readerIds: [],
    barredReviewerId: null,
    takenAwayAt: null,
    ...traits,
  };
}

describe('who may read an item', () => {
  it('everybody, once it is published, also after it was archived', () => {
    expect(canRead(visitor(), item({ status: 'PUBLISHED' }))).toBe(true);
    expect(canRead(visitor(), item({ status: 'ARCHIVED', archivedOn: '2027-01-04' }))).toBe(true);
  });

  it('nobody but who looks after the network, once it was taken away', () => {
    const gone = item({ status: 'ARCHIVED', archivedOn: '2027-01-04', takenAwayAt: new Date() });
    expect([visitor(), writer, editor, colleague].some((viewer) => canRead(viewer, gone))).toBe(false);
    expect(canRead(coordinator, gone)).toBe(true);
  });

  it('a draft that was archived was never for everybody, and does not become so', () => {
    expect(canRead(visitor(), item({ status: 'ARCHIVED' }))).toBe(false);
    expect(canRead(writer, item({ status: 'ARCHIVED' }))).toBe(true);
  });

  it('a draft is for its author and the editors of its organisation', () => {
    expect([writer, editor].map((viewer) => canRead(viewer, item()))).toEqual([true, true]);
    expect(
      [visitor(), editorElsewhere, colleague, coordinator, holder('ADMINISTRATOR')].map((viewer) =>
        canRead(viewer, item()),
      ),
    ).toEqual([false, false, false, false, false]);
  });

  it('a coordinator reads along from the moment it was sent in, and what was imported at once', () => {
    expect(canRead(coordinator, item({ status: 'SUBMITTED' }))).toBe(true);
    expect(canRead(coordinator, item({ authorId: null, organisationId: null }))).toBe(true);
    expect(canRead(colleague, item({ status: 'SUBMITTED' }))).toBe(false);
  });

  it('a revision that waits is hidden from readers, and from coordinators until it is sent in', () => {
    const waiting = item({ status: 'PUBLISHED', pendingStatus: 'DRAFT', pendingAuthorId: author });
    expect([visitor(), colleague, coordinator].map((viewer) => canReadDraft(viewer, waiting))).toEqual([
      false,
      false,
      false,
    ]);
    expect([writer, editor].map((viewer) => canReadDraft(viewer, waiting))).toEqual([true, true]);
    expect(canReadDraft(coordinator, { ...waiting, pendingStatus: 'SUBMITTED' })).toBe(true);
  });
});

describe('who may take which step', () => {
  it('its writers edit, submit and archive; nobody else of the network', () => {
    for (const can of [canEdit, canSubmit, canArchive]) {
      expect([writer, editor].map((viewer) => can(viewer, item()))).toEqual([true, true]);
      expect([visitor(), editorElsewhere, colleague].map((viewer) => can(viewer, item()))).toEqual([
        false,
        false,
        false,
      ]);
    }
  });

  it('a coordinator mends what was sent in, but not what somebody is still writing', () => {
    expect(canEdit(coordinator, item({ status: 'SUBMITTED' }))).toBe(true);
    expect(canEdit(coordinator, item())).toBe(false);
    const waiting = item({ status: 'PUBLISHED', pendingStatus: 'DRAFT', pendingAuthorId: author });
    expect(canEdit(coordinator, waiting)).toBe(false);
    expect(canArchive(coordinator, item({ status: 'PUBLISHED' }))).toBe(true);
  });

  it('only a coordinator or administrator reviews, and never something of their own', () => {
    const sent = item({ status: 'SUBMITTED' });
    for (const can of [canPublish, canRequestChanges]) {
      expect([coordinator, holder('ADMINISTRATOR')].map((viewer) => can(viewer, sent))).toEqual([true, true]);
      expect([visitor(), writer, editor, holder('PIONEER')].map((viewer) => can(viewer, sent))).toEqual([
        false,
        false,
        false,
        false,
      ]);
      expect(can(coordinatorOfTheBridge, sent)).toBe(false);
      expect(can(holder('COORDINATOR', null, author), sent)).toBe(false);
      const revised = item({
        status: 'PUBLISHED',
        pendingStatus: 'SUBMITTED',
        pendingAuthorId: coordinator.personId,
      });
      expect(can(coordinator, revised)).toBe(false);
    }
  });

  it('a step that does not fit where the item is, is open to nobody', () => {
    expect(canPublish(coordinator, item())).toBe(false);
    expect(canSubmit(writer, item({ status: 'SUBMITTED' }))).toBe(false);
    expect(canEdit(writer, item({ status: 'ARCHIVED' }))).toBe(false);
    expect(canArchive(writer, item({ status: 'ARCHIVED' }))).toBe(false);
  });

  it('one shares for an organisation one belongs to; a coordinator for any', () => {
    expect(canShareFor(colleague, bridge)).toBe(true);
    expect(canShareFor(colleague, null)).toBe(true);
    expect(canShareFor(editorElsewhere, bridge)).toBe(false);
    expect(canShareFor(coordinator, bridge)).toBe(true);
  });
});
