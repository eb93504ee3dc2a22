import { useRestoreFocusTarget } from '@fluentui/react-components';
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { focusReturnsHere } from '#tab/frame/focusReturnsHere.ts';

describe('a button that a dialog gives the focus back to', () => {
  it('is marked as Fluent marks it, whatever version of Fluent is installed', () => {
    expect(renderHook(() => useRestoreFocusTarget()).result.current).toEqual(focusReturnsHere);
  });
});
