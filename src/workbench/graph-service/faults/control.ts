import { z } from 'zod';
import type { Faults } from './faults.ts';
import { FAULTS, faultPlan } from './plan.ts';

/** `null` or an empty body's plan ends the faults. */
const wanted = faultPlan.nullable();

/**
 * The switch over HTTP, for the workbench page: `GET` tells `{ plan, struck, kinds }`, `PUT` takes a plan or `null` and
 * answers the same. A plan that makes no sense is a 400 with the reasons.
 */
export function faultControl(faults: Faults): (request: Request) => Promise<Response> {
  const state = () => Response.json({ plan: faults.current() ?? null, struck: faults.struck(), kinds: FAULTS });
  return async (request) => {
    if (request.method === 'GET') return state();
    if (request.method !== 'PUT') return new Response(null, { status: 405, headers: { allow: 'GET, PUT' } });
    const plan = wanted.safeParse(await readJson(request));
    if (!plan.success) return Response.json({ reason: z.prettifyError(plan.error) }, { status: 400 });
    faults.set(plan.data ?? undefined);
    return state();
  };
}

async function readJson(request: Request): Promise<unknown> {
  try {
    const body: unknown = await request.json();
    return body;
  } catch {
    return undefined;
  }
}
