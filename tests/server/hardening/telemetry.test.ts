import { metrics, ROOT_CONTEXT, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { telemetry } from '#server/hardening/telemetry.ts';
import { acting, runningServer, searching } from '../support/runningServer.ts';
import { CONSULTED, PEOPLE } from '../support/sampleLists.ts';

type Told = { readonly name: string; readonly parent: string | undefined; attributes: Attributes; isError: boolean };

/** As much of an SDK as is needed to see what the server tells the API. */
function listening() {
  const spans: Told[] = [];
  const measured: { readonly name: string; readonly attributes: Attributes }[] = [];
  const active = new AsyncLocalStorage<Told>();
  const spanOf = (told: Told): Span => {
    const span: Span = {
      spanContext: () => ({ traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: 0 }),
      setAttribute: () => span,
      setAttributes: (more) => {
        told.attributes = { ...told.attributes, ...more };
        return span;
      },
      addEvent: () => span,
      addLink: () => span,
      addLinks: () => span,
      setStatus: ({ code }) => {
        told.isError = code === SpanStatusCode.ERROR;
        return span;
      },
      updateName: () => span,
      end: () => void spans.push(told),
      isRecording: () => true,
      recordException: () => undefined,
    };
    return span;
  };
  const startActiveSpan = (name: string, options: { attributes?: Attributes }, work: (span: Span) => unknown) => {
    const told: Told = { name, parent: active.getStore()?.name, attributes: options.attributes ?? {}, isError: false };
    return active.run(told, () => work(spanOf(told)));
  };
  const record = (name: string) => ({
    record: (_value: number, attributes: Attributes = {}) => void measured.push({ name, attributes }),
  });
  return { spans, measured, startActiveSpan, record };
}

describe('spans and measures', () => {
  const heard = listening();
  beforeAll(() => {
    // Only what the server calls is there; calling anything else would show.
    const tracer = { startActiveSpan: heard.startActiveSpan, startSpan: () => trace.getSpan(ROOT_CONTEXT) };
    trace.setGlobalTracerProvider({ getTracer: () => tracer as never });
    metrics.setGlobalMeterProvider({ getMeter: () => ({ createHistogram: heard.record }) as never });
  });
  afterAll(() => {
    trace.disable();
    metrics.disable();
  });

  it('[SV10] tell of an activity, the verb in it, and each request to Graph', async () => {
    const running = await runningServer();
    await running.send(searching('skane', 'hemlig fråga'));
    await running.send(acting('skane', 'criterionCard', { criterion: CONSULTED.id }));
    await running.send(acting('skane', 'Kontaktperson, Region Skåne', {}));
    await running.close();

    expect(heard.spans.map(({ name, parent }) => [name, parent])).toEqual([
      ['verb searchCriteria', 'activity composeExtension/query'],
      ['activity composeExtension/query', undefined],
      ['verb criterionCard', 'activity adaptiveCard/action'],
      ['activity adaptiveCard/action', undefined],
      ['verb other', 'activity adaptiveCard/action'],
      ['activity adaptiveCard/action', undefined],
    ]);
    expect(heard.spans[1]?.attributes).toEqual({
      'samsyn.activity': 'composeExtension/query',
      'http.response.status_code': 200,
    });
    const told = JSON.stringify([heard.spans, heard.measured]);
    const secrets = ['hemlig', CONSULTED.id, 'Kontaktperson', PEOPLE.skane.id, PEOPLE.skane.email];
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('[SV10] tell how Graph answered and nothing of what was asked', async () => {
    heard.spans.length = 0;
    const { graph, verb } = telemetry();
    const answers = [new Response('', { status: 200 }), new Response('', { status: 503 })];
    const send = graph(() => Promise.resolve(answers.shift() ?? Response.error()));
    await verb('saveCriterion', async () => {
      await send('https://graph.microsoft.com/v1.0/users/kontakt@samsyn.example');
      await send('https://graph.microsoft.com/v1.0/sites/x', { method: 'post' });
    });
    expect(heard.spans).toMatchObject([
      { name: 'graph GET', parent: 'verb saveCriterion', attributes: { 'http.response.status_code': 200 } },
      { name: 'graph POST', parent: 'verb saveCriterion', isError: true, attributes: { 'error.type': '503' } },
      { name: 'verb saveCriterion', isError: false },
    ]);
    expect(JSON.stringify(heard.spans)).not.toContain('samsyn.example');
    expect(heard.measured.at(-1)).toMatchObject({ name: 'samsyn.verb.duration' });
  });

  it('[SV10] tell of what was thrown, and let it go on', async () => {
    heard.spans.length = 0;
    const fails = telemetry().verb('saveCriterion', () => Promise.reject(new TypeError('hemligt')));
    await expect(fails).rejects.toThrow(TypeError);
    expect(heard.spans).toMatchObject([{ isError: true, attributes: { 'error.type': 'thrown' } }]);
    expect(JSON.stringify(heard.spans)).not.toContain('hemligt');
  });

  it('[SV10] are nothing without an SDK', async () => {
    trace.disable();
    metrics.disable();
    expect(await telemetry().activity('message', () => Promise.resolve({ status: 200 }))).toEqual({ status: 200 });
  });
});
