import { metrics, SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';

/**
 * Spans and measures of what the server does, through the API of OpenTelemetry alone: without an SDK, which whoever runs
 * the server loads beside it (docs/decisions/041), all of it does nothing. No attribute says who or what text.
 */
export type Telemetry = {
  readonly activity: <T extends { readonly status: number }>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly verb: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** Requests to Graph; of the address only how it begins is told. */
  readonly graph: (send: typeof fetch) => typeof fetch;
};

/** Looked up when a server is made: by then an SDK has registered itself. */
export function telemetry(): Telemetry {
  const tracer = trace.getTracer('samsyn');
  const meter = metrics.getMeter('samsyn');
  const seconds = { unit: 's' };
  const activities = meter.createHistogram('samsyn.activity.duration', seconds);
  const verbs = meter.createHistogram('samsyn.verb.duration', seconds);
  const requests = meter.createHistogram('samsyn.graph.duration', seconds);

  const timed = async <T>(work: (span: Span) => Promise<T>, told: Told<T>): Promise<T> => {
    const begun = performance.now();
    return tracer.startActiveSpan(told.span, { kind: told.kind, attributes: told.attributes }, async (span) => {
      let outcome: Attributes = { 'error.type': 'thrown' };
      try {
        const done = await work(span);
        outcome = told.outcome(done);
        return done;
      } finally {
        span.setAttributes(outcome);
        if ('error.type' in outcome) span.setStatus({ code: SpanStatusCode.ERROR });
        told.measure.record((performance.now() - begun) / 1000, { ...told.attributes, ...outcome });
        span.end();
      }
    });
  };

  return {
    activity: (name, work) =>
      timed(work, {
        span: `activity ${name}`,
        kind: SpanKind.SERVER,
        attributes: { 'samsyn.activity': name },
        outcome: ({ status }) => answered(status),
        measure: activities,
      }),
    verb: (name, work) =>
      timed(work, {
        span: `verb ${name}`,
        kind: SpanKind.INTERNAL,
        attributes: { 'samsyn.verb': name },
        outcome: () => ({}),
        measure: verbs,
      }),
    graph: (send) => (input, init) => {
      const request = input instanceof Request ? input : undefined;
      const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
      return timed(() => send(input, init), {
        span: `graph ${method}`,
        kind: SpanKind.CLIENT,
        attributes: { 'http.request.method': method },
        outcome: ({ status }) => answered(status),
        measure: requests,
      });
    },
  };
}

type Told<T> = {
  readonly span: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
  readonly outcome: (done: T) => Attributes;
  readonly measure: { readonly record: (value: number, attributes: Attributes) => void };
};

function answered(status: number): Attributes {
  return { 'http.response.status_code': status, ...(status >= 500 && { 'error.type': String(status) }) };
}
