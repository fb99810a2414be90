import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Settings } from '../config/settings';

const PROVIDER = Symbol('tracer provider');

/**
 * Traces from the browser to the job, by OpenTelemetry: sent to a collector where one is named, and nothing at all where
 * none is. A collector that is away costs spans and nothing else.
 */
@Module({})
export class TracingModule implements OnApplicationShutdown {
  constructor(@Inject(PROVIDER) private readonly provider: TracerProvider | null) {}

  static with(settings: Settings): DynamicModule {
    return { module: TracingModule, providers: [{ provide: PROVIDER, useFactory: () => started(settings) }] };
  }

  /** What is not sent yet is sent; not for long, for a stop takes thirty seconds at most (P17). */
  async onApplicationShutdown(): Promise<void> {
    await this.provider?.shutdown().catch(() => undefined);
  }
}

function started(settings: Settings): TracerProvider | null {
  const {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_SERVICE_NAME: name,
    OTEL_TRACES_SAMPLER_ARG: share,
  } = settings;
  if (!endpoint) return null;
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
    timeoutMillis: 5_000,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': name }),
    // By the trace's own number, so that all processes keep the same ones; nobody outside decides it.
    sampler: new TraceIdRatioBasedSampler(share),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
  });
  trace.disable();
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  return provider;
}
