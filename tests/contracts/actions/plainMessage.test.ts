import { describe, expect, it } from 'vitest';
import { openDialogValue } from '#contracts/actions/dialogInvoke.ts';
import { plainMessage } from '#contracts/actions/plainMessage.ts';

describe('[B28] the text of a message', () => {
  it.each([
    ['paragraphs stand on lines of their own', '<p>Ett</p><p>Två</p>', 'Ett\nTvå'],
    ['a line break breaks the line', 'Ett<br>Två<br/>Tre', 'Ett\nTvå\nTre'],
    ['items of a list are marked', '<ul><li>PVC</li><li>ftalater</li></ul>', '- PVC\n- ftalater'],
    ['emphasis goes', '<p><strong>Ska</strong> vara <em>PVC-fri</em></p>', 'Ska vara PVC-fri'],
    ['entities are characters', '&Aring;r &lt;5 &amp; &#229;&#xE4;&nbsp;&ouml; &quot;x&quot;', 'År <5 & åä ö "x"'],
    ['an entity is read once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['an unknown entity stays as it is', '&hemligt;', '&hemligt;'],
    ['less than is text', 'halten ska vara < 5 %', 'halten ska vara < 5 %'],
    ['a tag that never ends is text', 'a <b', 'a <b'],
    ['a program is left out with all it says', 'a<script>alert("x < y")</script>b<style>p{}</style>c', 'abc'],
    ['a remark is left out', 'a<!-- <p>dold</p> -->b', 'ab'],
    ['whom it mentions is left out', '<at id="0">Kontaktperson, Region Skåne</at> vad tycks?', 'vad tycks?'],
    [
      'what it answers to is left out, with its writer’s name',
      '<blockquote itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">Avsändare</strong><p>Förut</p></blockquote><p>Nu</p>',
      'Nu',
    ],
    [
      'attachments and pictures are left out',
      '<attachment id="1"></attachment><img alt="x" src="https://a/b">Text',
      'Text',
    ],
    ['characters that steer reading are left out', 'a\u202eb\u0007c\u200bd', 'abcd'],
    ['nothing is nothing', '', ''],
  ])('%s', (_what, html, text) => expect(plainMessage(html)).toBe(text));

  it('is read in the time that its length takes, whatever it holds', () => {
    const started = performance.now();
    for (const part of ['<', '<a ', '&', '<!--', '<at>', '< p', '&#x', '<p']) plainMessage(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('[B28] what is kept of a message', () => {
  it('is its text and the criteria that it names, and nobody', () => {
    const messagePayload = {
      from: { user: { id: 'abc', displayName: 'Avsändare, Region Kronoberg' } },
      body: { contentType: 'html', content: '<p>REG-INK-012 eller reg-ink-013 eller UHM-INK-001?</p>' },
      attachments: [{ content: '{"criterion":"REG-INK-014"}' }, { content: { text: 'REG-INK-012' } }, {}],
    };
    const read = openDialogValue.parse({ commandId: 'proposeCriterion', messagePayload }).message;
    expect(read).toEqual({
      text: 'REG-INK-012 eller reg-ink-013 eller UHM-INK-001?',
      criteria: ['REG-INK-012', 'UHM-INK-001', 'REG-INK-014'],
    });
    expect(JSON.stringify(read)).not.toContain('Avsändare');
  });

  it.each([{ body: null, attachments: null }, {}, { body: { content: null } }])(
    'is nothing where %j says nothing',
    (payload) => {
      const value = { commandId: 'statePosition', messagePayload: payload };
      expect(openDialogValue.parse(value).message).toEqual({ text: '', criteria: [] });
    },
  );
});
