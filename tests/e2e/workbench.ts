import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RunningWorkbench = {
  readonly origin: string;
  readonly dataFolder: string;
  /** Ends it as Ctrl+C does; the data folder stays. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does. */
  readonly kill: () => void;
  /** Ends it and throws the data folder away. */
  readonly discard: () => Promise<void>;
};

const PROGRAM = join(import.meta.dirname, '../../build/server/workbench.js');

/** Names the folder with the sample library, where it has been loaded already. */
export const FURNISHED = 'SAMSYN_FURNISHED';

/**
 * Starts the built workbench as `npm start` does, on a free port.
 *
 * @param dataFolder of an earlier run, to go on where it stopped; without one, the sample library as it is loaded
 */
export async function startWorkbench(
  dataFolder = freshFolder(),
  args: readonly string[] = [],
): Promise<RunningWorkbench> {
  const child = spawn(process.execPath, [PROGRAM, '--port', '0', '--data', dataFolder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await readyAddress(child);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  };
  return {
    origin,
    dataFolder,
    stop,
    kill: () => void child.kill('SIGKILL'),
    discard: async () => {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
  const furnished = process.env[FURNISHED];
  if (furnished !== undefined) cpSync(furnished, folder, { recursive: true });
  return folder;
}

/** The address that a starting workbench prints when everything answers. */
export function readyAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = /^ready (\S+)$/m.exec(printed);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The workbench ended with ${code ?? 'a signal'}: ${printed}`)));
  });
}
