import { afterEach, describe, expect, it } from 'vitest';
import { createNavigation } from '#tab/frame/navigation.ts';

afterEach(() => {
  history.replaceState(null, '', '#');
});

describe('going back', () => {
  it('[TB5] is left to Teams where the person came in, and done in the tab after that', () => {
    const navigation = createNavigation(window);
    expect(navigation.back()).toBe(false);
    navigation.go({ kind: 'packages' });
    expect(navigation.back()).toBe(true);
  });

  it('[TB5] is possible after a reload too', () => {
    createNavigation(window).go({ kind: 'packages' });
    expect(createNavigation(window).back()).toBe(true);
  });
});
