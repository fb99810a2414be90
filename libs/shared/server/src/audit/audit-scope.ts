import { AsyncLocalStorage } from 'node:async_hooks';

/** Who acted: somebody signed in, who holds a link, nobody we know, the command line, a rule of the portal; or it is not kept who. */
export type AuditActor = 'PERSON' | 'LINK' | 'VISITOR' | 'COMMAND' | 'RULE' | 'NAMELESS';

/** What an operation was given, as far as it may be kept. */
export interface AuditedInput {
  readonly given: Readonly<Record<string, unknown>>;
  readonly ids: readonly string[];
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly organisationId: string | null;
  readonly reason: string | null;
}

/** One operation that leaves an event. It is told who acts, and knows whether the event was written. */
export class AuditScope {
  link: string | null = null;
  /** An event of it was committed. */
  isWritten = false;
  /** The operation ended: what goes on afterwards is not part of it. */
  isOver = false;
  /** Of a door to a list of people: says what left by it, before it leaves. */
  tellRead: ((objectKind: string | null, objectId: string | null, rows: number) => Promise<void>) | null =
    null;

  constructor(
    /** "Mutation.signIn", "POST /files", "command account create". */
    readonly operation: string,
    public actor: AuditActor,
    public personId: string | null,
    readonly input: AuditedInput,
    readonly requestId: string | null,
  ) {}

  /** A visitor turned out to be somebody. */
  actedBy(personId: string): void {
    if (this.actor === 'NAMELESS' || this.actor === 'COMMAND') return;
    this.actor = 'PERSON';
    this.personId = personId;
  }

  /** A link opened the door; who is signed in remains who acts. */
  byLink(purpose: string): void {
    if (this.actor === 'NAMELESS') return;
    this.link = purpose;
    if (this.actor === 'VISITOR') this.actor = 'LINK';
  }
}

const scopes = new AsyncLocalStorage<AuditScope>();

/** The operation that runs here, if one does that leaves an event. */
export function auditScope(): AuditScope | undefined {
  const scope = scopes.getStore();
  return scope?.isOver ? undefined : scope;
}

/** Runs the work of an operation. */
export function inAuditScope<T>(scope: AuditScope, work: () => Promise<T>): Promise<T> {
  return scopes.run(scope, work);
}
