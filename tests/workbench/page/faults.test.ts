import { afterEach, describe, expect, it } from 'vitest';
import { workbenchEn } from '#i18n/workbench.en.ts';
import { workbenchSv } from '#i18n/workbench.sv.ts';
import { faultControl } from '#workbench/graph-service/index.ts';
import { faultSource } from '#workbench/graph-service/faults/faults.ts';
import { FAULTS } from '#workbench/graph-service/faults/plan.ts';
import { FAULT_KINDS, readFaults, setFaults } from '#workbench/teams-host/page/faults/faultServer.ts';
import { hashOf, hostPlaceOf } from '#workbench/teams-host/page/hostPlace.ts';
import {
  planOf,
  presetOf,
  PRESET_NAMES,
  PRESETS,
  struckInAll,
  totalPercent,
  wishesOf,
  type Wishes,
} from '#workbench/teams-host/page/faults/wishes.ts';

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** The switch of a real service where the page looks for it. */
function served() {
  const faults = faultSource(false);
  const control = faultControl(faults);
  globalThis.fetch = (input, init) => {
    const path = typeof input === 'string' ? input : '';
    return control(new Request(new URL(path, 'http://localhost'), init));
  };
  return faults;
}
const aRequest = { method: 'GET', url: '/v1.0/me', headers: {} };

describe('the page of faults', () => {
  it('knows every fault that the service can make, each with a name in both languages', () => {
    expect(FAULT_KINDS.toSorted()).toEqual([...FAULTS].toSorted());
    for (const { faults } of [workbenchSv, workbenchEn])
      for (const kind of FAULT_KINDS) expect(faults.kinds[kind].name).not.toBe('');
  });

  it.each(PRESET_NAMES)('%s is a plan that the service takes, and is known again', async (name) => {
    const faults = served();
    const { plan } = await setFaults(planOf(PRESETS[name]));
    expect(faults.current()?.rates).toEqual(planOf(PRESETS[name]).rates);
    expect(plan && presetOf(wishesOf(plan))).toBe(name);
    expect(totalPercent(PRESETS[name])).toBeLessThanOrEqual(100);
  });

  it('counts what has happened since the plan was set, and ends it', async () => {
    const faults = served();
    const { percent } = PRESETS.badLine;
    const rest = totalPercent(PRESETS.badLine) - percent.delay;
    await setFaults(planOf({ ...PRESETS.badLine, percent: { ...percent, delay: 100 - rest } }));
    for (let count = 0; count < 7; count += 1) faults.forRequest(aRequest);
    expect(struckInAll((await readFaults()).struck)).toBe(7);
    expect(await setFaults(null)).toMatchObject({ plan: null, struck: {} });
    expect(faults.current()).toBeUndefined();
  });

  it('says that more than everything cannot be disturbed', async () => {
    served();
    const tooMuch: Wishes = { ...PRESETS.badLine, percent: { ...PRESETS.badLine.percent, html: 90 } };
    expect(totalPercent(tooMuch)).toBeGreaterThan(100);
    await expect(setFaults(planOf(tooMuch))).rejects.toMatchObject({ status: 400 });
  });

  it('takes a mix of the person’s own for none of the presets, and any seed for the same preset', () => {
    expect(presetOf({ ...PRESETS.badLine, seed: 7 })).toBe('badLine');
    expect(presetOf({ ...PRESETS.badLine, percent: { ...PRESETS.badLine.percent, html: 1 } })).toBeUndefined();
  });

  it('has an address of its own', () => {
    expect(hostPlaceOf(hashOf({ view: 'faults' }))).toEqual({ view: 'faults' });
  });
});
