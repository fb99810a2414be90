import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** A piece of work as a trace shows it. Neither name nor attributes hold anything of a person (P36). */
export interface Work {
  /** One of a handful: "mail meetings.confirmation", never an address or an id. */
  readonly name: string;
  readonly kind?: SpanKind;
  /** Where it began, when that was elsewhere: a traceparent (W3C Trace Context, 3.2). */
  readonly parent?: string | null;
  readonly attributes?: Attributes;
}

/** Does some work as a part of what is under way, or of what it began with. Costs next to nothing while nobody traces. */
export async function inSpan<T>(
  { name, kind, parent, attributes }: Work,
  work: () => Promise<T>,
): Promise<T> {
  const within = parent ? propagation.extract(ROOT_CONTEXT, { traceparent: parent }) : context.active();
  return tracer().startActiveSpan(
    name,
    { kind: kind ?? SpanKind.INTERNAL, attributes: attributes ?? {} },
    within,
    async (span) => {
      try {
        return await work();
      } catch (fault) {
        failed(span, fault);
        throw fault;
      } finally {
        span.end();
      }
    },
  );
}

/** What is under way here, to go on with elsewhere; null while nobody traces. */
export function traceparent(): string | null {
  const carried: { traceparent?: string } = {};
  propagation.inject(context.active(), carried);
  return carried.traceparent ?? null;
}

export function tracer() {
  return trace.getTracer('verbonden');
}

/** The sort of fault, not its words: those may hold what somebody typed. */
function failed(span: Span, fault: unknown): void {
  span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttribute('error.type', fault instanceof Error ? fault.constructor.name : typeof fault);
}
