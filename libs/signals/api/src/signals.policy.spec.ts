import { type Role, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { SignalStatus, SignalStep } from './signal/signal.states';
import { canRecognise, canTake, canTakeUpFor, isInNetwork, type Judged, takersOf } from './signals.policy';

const bridge = newId();
const asker = newId();

function holder(role: Role, organisationId: string | null = null, personId = newId()): Viewer {
  return { personId, roles: [{ role, organisationId }], locale: 'nl' };
}

const raiser = holder('PROFESSIONAL', newId(), asker);
const professional = holder('PROFESSIONAL', bridge);
const editor = holder('EDITOR', bridge);
const editorElsewhere = holder('EDITOR', newId());
const pioneer = holder('PIONEER', newId());
const coordinator = holder('COORDINATOR');
const withoutRole: Viewer = { personId: newId(), roles: [], locale: 'nl' };
const everybody = {
  raiser,
  professional,
  editor,
  editorElsewhere,
  pioneer,
  coordinator,
  withoutRole,
  nobody: visitor(),
};

const signal = (status: SignalStatus, traits: Partial<Judged> = {}): Judged => ({
  status,
  raisedById: asker,
  ownerKind: status === 'OPEN' ? null : 'ORGANISATION',
  ownerOrganisationId: status === 'OPEN' ? null : bridge,
  takenUpById: null,
  ...traits,
});

const who = (step: SignalStep, of: Judged) =>
  Object.entries(everybody)
    .filter(([, viewer]) => canTake(step, viewer, of))
    .map(([name]) => name);

describe('who reads and raises signals', () => {
  it('whoever has a role in the network; no visitor, and nobody without a role', () => {
    expect(roles.filter((role) => isInNetwork(holder(role)))).toEqual([...roles]);
    expect([visitor(), withoutRole].map(isInNetwork)).toEqual([false, false]);
  });
});

describe('who says that it plays with them too', () => {
  it('anybody in the network but who raised it, until it is closed', () => {
    expect(canRecognise(professional, signal('OPEN'))).toBe(true);
    expect(canRecognise(professional, signal('ANSWERED'))).toBe(true);
    expect(canRecognise(raiser, signal('OPEN'))).toBe(false);
    expect(canRecognise(professional, signal('CLOSED'))).toBe(false);
    expect(canRecognise(visitor(), signal('OPEN'))).toBe(false);
  });
});

describe('who takes a signal a step further', () => {
  it('an editor takes it up for the own organisation, pioneers and coordinators for the Lab', () => {
    expect(who('TAKE_UP', signal('OPEN'))).toEqual(['editor', 'editorElsewhere', 'pioneer', 'coordinator']);
    expect([editor, editorElsewhere, coordinator].map((viewer) => canTakeUpFor(viewer, bridge))).toEqual([
      true,
      false,
      false,
    ]);
    expect([editor, pioneer, coordinator].map(takersOf)).toEqual([[bridge], [null], [null]]);
  });

  it('who took it up answers it, or a coordinator; the raiser does not', () => {
    expect(who('ANSWER', signal('TAKEN_UP'))).toEqual(['editor', 'coordinator']);
    expect(who('ANSWER', signal('TAKEN_UP', { ownerKind: 'LAB', ownerOrganisationId: null }))).toEqual([
      'pioneer',
      'coordinator',
    ]);
    expect(who('ANSWER', signal('TAKEN_UP', { takenUpById: professional.personId }))).toContain(
      'professional',
    );
  });

  it('who raised it or a coordinator closes it and opens it again', () => {
    expect(who('CLOSE', signal('OPEN'))).toEqual(['raiser', 'coordinator']);
    expect(who('REOPEN', signal('CLOSED'))).toEqual(['raiser', 'coordinator']);
    expect(who('REOPEN', signal('ANSWERED'))).toEqual(['raiser', 'coordinator']);
  });

  it('what is being worked on is given back by who works on it, not taken away by who asked', () => {
    expect(who('REOPEN', signal('TAKEN_UP'))).toEqual(['editor', 'coordinator']);
  });

  it('only a coordinator merges, and only what is open', () => {
    expect(who('MERGE', signal('OPEN'))).toEqual(['coordinator']);
    expect(who('MERGE', signal('TAKEN_UP'))).toEqual([]);
  });

  it('a step that does not fit where the signal is, is open to nobody', () => {
    expect(who('TAKE_UP', signal('TAKEN_UP'))).toEqual([]);
    expect(who('ANSWER', signal('OPEN'))).toEqual([]);
    expect(who('CLOSE', signal('CLOSED'))).toEqual([]);
  });
});
