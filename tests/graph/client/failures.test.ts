import { describe, expect, it } from 'vitest';
import type { FailureKind } from '#graph/errors.ts';
import { failuresEn } from '#i18n/failures.en.ts';
import { failuresSv } from '#i18n/failures.sv.ts';
import { json, refusal, type Answer } from '../scriptedGraph.ts';
import { CHANGE, failureOf, governedChain, READ } from './chain.ts';

/** An error as Graph nests it, without a request id in the headers. */
const nested = (error: unknown, status = 400): Answer => json({ error }, { status });

describe('a failure', () => {
  it.each<[string, number, FailureKind, number]>([
    ['[F17] a locked row, which the outbox may try later,', 423, 'locked', 1],
    ['[F18] a full site', 507, 'full', 1],
    ['[F18] a too large request', 413, 'tooLarge', 1],
    ['[F13] a role taken away', 403, 'accessDenied', 1],
  ])('[G11] %s is told as it is (%i) and not repeated', async (...[, status, kind, times]) => {
    for (const request of [READ, CHANGE]) {
      const { send, received } = governedChain([refusal(status, '')]);
      expect(await failureOf(send(request))).toMatchObject({ kind, facts: { status, requestId: 'from-graph' } });
      expect(received).toHaveLength(times);
    }
  });

  it('[G15] [F18] of a site without room is known by its code too', async () => {
    const { send } = governedChain([refusal(403, 'quotaLimitReached')]);
    expect(await failureOf(send(CHANGE))).toMatchObject({ kind: 'full' });
  });

  it.each<[string, unknown, object]>([
    ['an empty code and message', { code: '', message: '' }, { code: '' }],
    ['no code at all', {}, { code: '' }],
    ['a code that is no text', { code: 17, message: null }, { code: '' }],
    [
      'inner errors in both spellings',
      { code: 'outer', innerError: { code: 'middle', innererror: { code: 'deepest', 'request-id': 'in-body' } } },
      { code: 'outer', innerCode: 'deepest', requestId: 'in-body' },
    ],
    ['an inner error without code', { code: 'outer', innerError: { date: '2026-11-22' } }, { code: 'outer' }],
  ])('[G15] [F21] with %s has a kind, a sentence and an id', async (_case, error, facts) => {
    const { client, clock } = governedChain([nested(error)]);
    const failure = await failureOf(clock.until(client.send(CHANGE)));
    expect(failure).toMatchObject({ kind: 'refused', facts: { status: 400, ...facts } });
    expect(failure.facts.requestId).not.toBe('');
    expect(failure.message).not.toBe('');
    expect(failuresSv[failure.kind]).not.toBe('');
  });

  it('[G15] [F21] of an answer that is no error of Graph at all has them too', async () => {
    for (const body of [[], 'text', { error: 'invalid_request' }, {}]) {
      const { send } = governedChain([json(body, { status: 400 })]);
      expect(await failureOf(send(CHANGE))).toMatchObject({ kind: 'refused', message: 'Graph answered 400.' });
    }
  });

  it('[G15] [F21] takes an error nested without end for what it is', async () => {
    const deep = Array.from({ length: 2000 }).reduce<object>((inner) => ({ code: 'c', innerError: inner }), {});
    const { send } = governedChain([nested(deep)]);
    expect(await failureOf(send(CHANGE))).toMatchObject({ kind: 'refused', facts: { code: 'c', innerCode: 'c' } });
  });

  it('[G15] has a sentence of its own for each kind, in both languages', () => {
    for (const { reference, ...sentences } of [failuresSv, failuresEn]) {
      expect(reference('abc')).toContain('abc');
      expect(new Set(Object.values(sentences)).size).toBe(Object.keys(sentences).length);
    }
    expect(Object.keys(failuresEn).toSorted()).toEqual(Object.keys(failuresSv).toSorted());
  });
});
