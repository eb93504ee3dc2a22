import { describe, expect, it } from 'vitest';
import { commandIn } from '#bot/conversation/commandIn.ts';

describe('[BN1] plain words', () => {
  it.each([
    ['hjälp', { kind: 'help' }],
    ['Hjalp!', { kind: 'help' }],
    ['hjäpl', { kind: 'help' }],
    ['', { kind: 'help' }],
    ['<at>Samsyn</at> hjälp', { kind: 'help' }],
    ['Help me', { kind: 'help' }],
    ['mina svar', { kind: 'mine' }],
    ['Mina savr?', { kind: 'mine' }],
    ['my answers', { kind: 'mine' }],
    ['sammanfattning', { kind: 'digest' }],
    ['samanfatning', { kind: 'digest' }],
    ['summary', { kind: 'digest' }],
    ['REG-INK-012', { kind: 'criterion', id: 'REG-INK-012' }],
    ['reg ink 012', { kind: 'criterion', id: 'REG-INK-012' }],
    ['visa reg-ink-012', { kind: 'criterion', id: 'REG-INK-012' }],
    ['tysta remisser', { kind: 'mute', topic: 'consultations' }],
    ['Tysta remiser.', { kind: 'mute', topic: 'consultations' }],
    ['stäng av ändringar', { kind: 'mute', topic: 'changes' }],
    ['slå på remisser', { kind: 'unmute', topic: 'consultations' }],
    ['turn on summary', { kind: 'unmute', topic: 'digest' }],
    ['tysta', { kind: 'mute', topic: undefined }],
    ['tysta grannen', { kind: 'mute', topic: undefined }],
    ['sök latex', { kind: 'search', text: 'latex', isGuess: false }],
    ['Sok Handskar av Latex', { kind: 'search', text: 'Handskar av Latex', isGuess: false }],
    ['search for gloves', { kind: 'search', text: 'gloves', isGuess: false }],
    ['<at>Samsyn</at>&nbsp;sök   latex', { kind: 'search', text: 'latex', isGuess: false }],
  ])('%s is understood', (text, command) => {
    expect(commandIn(text)).toEqual(command);
  });

  it.each(['hjälm', 'söt mjölk', 'lager', 'svar', 'tysta fläktar i skåp', 'sök'])(
    '%s is no command and is searched for',
    (text) => {
      expect(commandIn(text)).toEqual({ kind: 'search', text, isGuess: true });
    },
  );

  it('what is pasted without an end is read in its first thousand characters', () => {
    expect(commandIn(`x${'!'.repeat(100_000)}x`)).toEqual({ kind: 'search', text: 'x', isGuess: true });
    expect(commandIn('<at '.repeat(25_000))).toMatchObject({ kind: 'search', isGuess: true });
  });
});
