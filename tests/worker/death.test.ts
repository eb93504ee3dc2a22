import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AskingPort, FromWorker, ToWorker } from '#worker/messages.ts';
import { openLanguageWork, type LanguageSource } from '#worker/openLanguageWork.ts';
import { portPair } from '#worker/portPair.ts';
import { serveLanguage } from '#worker/serveLanguage.ts';
import { WorkFailure } from '#worker/workFailure.ts';
import { aLibraryCriterion } from './aLibrary.ts';

/** A worker that does nothing but what a test makes it do. */
class Puppet {
  readonly heard: ToWorker[] = [];
  isClosed = false;
  say: (message: FromWorker) => void = () => undefined;
  die: () => void = () => undefined;

  readonly port: AskingPort = {
    post: (message) => {
      this.heard.push(message);
    },
    listen: ({ message, gone }) => {
      this.say = message;
      this.die = () => gone(new Error('killed'));
    },
    close: () => {
      this.isClosed = true;
    },
  };
}

/** First a puppet, then the real one; with a library that is told to each that starts. */
function aMortal(): { readonly work: LanguageSource; readonly puppet: Puppet } {
  const puppet = new Puppet();
  const ports = [puppet.port];
  const work = openLanguageWork(() => {
    const next = ports.shift();
    if (next !== undefined) return next;
    const { asking, answering } = portPair();
    serveLanguage(answering);
    return asking;
  });
  work.onStart(() => work.put([aLibraryCriterion('a', { text: 'Lampan ska vara ljusstark.' })]));
  return { work, puppet };
}

describe('a worker that does not live', () => {
  afterEach(() => void vi.useRealTimers());

  it('[W66] all that waits fails when it dies, and the next question is answered by a fresh one that knows everything', async () => {
    const { work, puppet } = aMortal();
    const waiting = [work.search('lampa'), work.align([{ text: 'Lampan ska lysa.' }])];
    await Promise.resolve();
    puppet.die();
    for (const answer of waiting) await expect(answer).rejects.toBeInstanceOf(WorkFailure);
    expect(puppet.isClosed).toBe(true);
    expect((await work.search('lampa')).ids).toEqual(['a']);
    work.close();
  });

  it('[W66] a message that nobody understands ends it, whoever says it', async () => {
    const { work, puppet } = aMortal();
    const waiting = work.search('lampa');
    await Promise.resolve();
    puppet.say(JSON.parse('{"kind":"song"}') as FromWorker);
    await expect(waiting).rejects.toBeInstanceOf(WorkFailure);

    const { asking, answering } = portPair();
    serveLanguage(answering);
    const answer = new Promise((resolve) => asking.listen({ message: resolve, gone: resolve }));
    asking.post(JSON.parse('{"kind":"song"}') as ToWorker);
    expect(await answer).toEqual({ kind: 'notUnderstood' });
    work.close();
  });

  it('[W66] one that is called and says nothing for half a minute is dead', async () => {
    vi.useFakeTimers();
    const { work, puppet } = aMortal();
    const failure = work.search('lampa').catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(25_000);
    puppet.say({ kind: 'here' });
    await vi.advanceTimersByTimeAsync(34_000);
    expect(puppet.isClosed).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await failure).toBeInstanceOf(WorkFailure);
    expect(puppet.heard.filter(({ kind }) => kind === 'call').length).toBeGreaterThan(3);
  });

  it('[W66] one that cannot be started fails whoever asks, and nobody else', async () => {
    const work = openLanguageWork(() => {
      throw new Error('not allowed');
    });
    work.start();
    work.put([aLibraryCriterion('a')]);
    await expect(work.search('lampa')).rejects.toBeInstanceOf(WorkFailure);
  });

  it('[W66] after it has been closed every question fails', async () => {
    const { work } = aMortal();
    const waiting = work.search('lampa');
    await Promise.resolve();
    work.close();
    await expect(waiting).rejects.toBeInstanceOf(WorkFailure);
    await expect(work.search('lampa')).rejects.toBeInstanceOf(WorkFailure);
  });

  it('[W67] what cannot be answered fails alone', async () => {
    const { work, puppet } = aMortal();
    const [one, other] = [work.search('lampa'), work.search('stol')];
    await Promise.resolve();
    puppet.say({ kind: 'failed', number: 1, reason: 'too hard' });
    puppet.say({ kind: 'answer', number: 2, answer: { kind: 'search', found: { ids: [], didYouMean: undefined } } });
    puppet.say({ kind: 'answered', number: 2 });
    await expect(one).rejects.toThrow('too hard');
    expect((await other).ids).toEqual([]);
    work.close();
  });
});
