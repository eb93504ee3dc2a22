import { describe, expect, it } from 'vitest';
import { keepPreferences, readPreferences } from '../../../src/workbench/teams-host/page/preferences.ts';

const COORDINATOR = { person: 'samordnare', theme: 'dark', language: 'sv' } as const;
const CONTACT = { person: 'skane', theme: 'default', language: 'en' } as const;

describe('the windows of one browser', () => {
  it('keep their own person, also over a reload', () => {
    const localStorage = store();
    const left = { localStorage, sessionStorage: store() };
    const right = { localStorage, sessionStorage: store() };
    keepPreferences(left, COORDINATOR);
    keepPreferences(right, CONTACT);
    expect(readPreferences(left)).toEqual(COORDINATOR);
    expect(readPreferences(right)).toEqual(CONTACT);
  });

  it('begin with what was chosen last', () => {
    const localStorage = store();
    keepPreferences({ localStorage, sessionStorage: store() }, CONTACT);
    expect(readPreferences({ localStorage, sessionStorage: store() })).toEqual(CONTACT);
  });

  it.each(['{"theme":"pink"}', 'not JSON'])('replace %s by the defaults', (left) => {
    const sessionStorage = store();
    sessionStorage.setItem('samsyn.workbench.preferences', left);
    const defaults = { person: '', theme: 'default', language: 'sv' };
    expect(readPreferences({ sessionStorage, localStorage: store() })).toEqual(defaults);
  });
});

function store(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}
