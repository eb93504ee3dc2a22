import { sentByService } from './sentByService.ts';
import type { Example } from './example.ts';
import { judge } from './judge.ts';
import { openStage, type Stage } from './stage/openStage.ts';
import { requestFor } from './stage/requestFor.ts';

export type Outcome = {
  readonly example: Example;
  /** Why it is not met, one line each; none when it is. */
  readonly reasons: readonly string[];
  /** What the service answered against Microsoft's schema, in preparing as well as in answering. */
  readonly violations: readonly string[];
};

/** Sets a stage for an example, asks what it asks, and holds the answer against what it expects. */
export async function replay(example: Example): Promise<Outcome> {
  const stage = await openStage(example);
  try {
    const reasons = example.request.direction === undefined ? await asClient(stage) : await sentByService(stage);
    const lacking = reasons.length > 0 ? stage.lacking.slice(0, 3).map((line) => `could not prepare: ${line}`) : [];
    return { example, reasons: [...reasons, ...lacking], violations: stage.violations };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { example, reasons: [`stopped: ${message.slice(0, 300)}`], violations: stage.violations };
  } finally {
    stage.close();
  }
}

async function asClient(stage: Stage): Promise<readonly string[]> {
  const request = await requestFor(stage);
  return judge(stage.example, request, await stage.send(request.method, request.url, request.sent));
}
