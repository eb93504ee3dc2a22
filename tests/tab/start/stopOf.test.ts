import { describe, expect, it } from 'vitest';
import { GraphFailure, type FailureKind } from '#graph/errors.ts';
import type { Freshness } from '#replica/replica.ts';
import { lastingStop } from '../../../src/tab/start/stopOf.ts';

const failed = (kind: FailureKind, hasContent: boolean): Freshness => ({
  kind: 'failed',
  failure: new GraphFailure(kind, kind, { facts: { status: 0, code: '', requestId: '' } }),
  hasContent,
});
const pulling = (hasContent: boolean): Freshness => ({ kind: 'pulling', hasContent, rows: 0 });

describe('why there is nothing to see', () => {
  it('is said when access was taken back, whatever had been fetched before', () => {
    expect(lastingStop(failed('accessDenied', true), undefined)).toBe('accessDenied');
  });

  it('stays while it is tried again: what was fetched before does not flash up', () => {
    expect(lastingStop(pulling(true), 'accessDenied')).toBe('accessDenied');
    expect(lastingStop(pulling(false), 'notFound')).toBe('notFound');
    expect(lastingStop({ kind: 'fresh' }, 'accessDenied')).toBeUndefined();
  });

  it('is no reason to hide content that one may still see', () => {
    expect(lastingStop(failed('unreachable', true), undefined)).toBeUndefined();
    expect(lastingStop(pulling(true), undefined)).toBeUndefined();
  });
});
