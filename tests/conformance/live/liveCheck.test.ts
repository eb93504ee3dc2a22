import { describe, expect, it } from 'vitest';
import { aTenant } from '../../workbench/graph-service/tenant.ts';
import { at, eachOf } from '../json.ts';
import { withBench } from './bench.ts';
import type { Send } from './check.ts';
import { CHECKS, quickChecks } from './checks.ts';
import { deltaChecks, thresholdCheck } from './deltaChecks.ts';
import { askAll, linesOf } from './liveCheck.ts';
import { sendOver } from './sendOver.ts';

const AS = 'owner+Sites.FullControl.All';
const bench = { siteAddress: 'contoso.sharepoint.com:/sites/inventory', title: 'Samsyn live check' };

async function embedded(limits: Parameters<typeof aTenant>[0] = {}): Promise<Send> {
  const { request } = await aTenant(limits);
  return (method, url, sent) => request(method, url, { ...sent, as: AS });
}

describe('the questions to a tenant', () => {
  it('are each answered by the embedded service as expected', async () => {
    const send = await embedded();
    const findings = await withBench({ send, ...bench }, (open) => askAll(open, quickChecks));
    expect(findings.flatMap(({ check, differences }) => differences.map((line) => `${check.id}: ${line}`))).toEqual([]);
    expect(findings).toHaveLength(quickChecks.length);
  });

  it('leave no list behind, also when the work fails', async () => {
    const send = await embedded();
    const before = eachOf((await send('GET', `/sites/${bench.siteAddress}:/lists`)).body, 'id');
    const failing = withBench({ send, ...bench }, () => Promise.reject(new Error('stopped')));
    await expect(failing).rejects.toThrow('stopped');
    expect(eachOf((await send('GET', `/sites/${bench.siteAddress}:/lists`)).body, 'id')).toEqual(before);
  });

  it('have ids of their own', () => {
    const ids = CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tell where a tenant answers otherwise', async () => {
    const send = await embedded();
    const otherwise: Send = async (method, url, sent) => {
      const answer = await send(method, url, sent);
      return at(answer.body, 'error', 'code') === 'nameAlreadyExists' ? { ...answer, status: 400 } : answer;
    };
    const findings = await withBench({ send: otherwise, ...bench }, (open) => askAll(open, quickChecks));
    expect(linesOf(findings).slice(0, 2)).toEqual([
      '≠ title-twice: What is answered to a second list with the same title?',
      '    status: 400, expected 409',
    ]);
  });

  it('go above the list view threshold only when they are asked to', async () => {
    expect(quickChecks).not.toContain(thresholdCheck);
    const send = await embedded({ limits: { viewThreshold: 40 } });
    const ordered = { send, ...bench, viewThreshold: 40 };
    const findings = await withBench(ordered, (open) => askAll(open, [thresholdCheck]));
    expect(findings.map(({ found }) => found)).toEqual([{ wide: 429, walk: 200, rows: 1 }]);
  });
});

describe('a line to a tenant', () => {
  const owner = () => Promise.resolve('owner+Sites.FullControl.All');
  const origin = 'https://graph.microsoft.com';

  it('carries the token and follows links of the tenant', async () => {
    const { service } = await aTenant();
    const send = sendOver({ origin, token: owner, fetch: service.fetch });
    const findings = await withBench({ send, ...bench }, (open) => askAll(open, deltaChecks));
    expect(linesOf(findings)).toEqual(['3 of 3 questions are answered as by the embedded service']);
  });

  it('waits as long as it is told and asks again, five times at most', async () => {
    const asked: string[] = [];
    const busy = (request: Request) => {
      asked.push(request.url);
      return Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '0' } }));
    };
    const { status } = await sendOver({ origin, token: owner, fetch: busy })('GET', '/me');
    expect(status).toBe(429);
    expect(asked).toEqual(Array.from({ length: 6 }, () => `${origin}/v1.0/me`));
  });
});
