/** A suffix rule of Hunspell's affix file: a base that ends as `ends` says loses `strip` and gains `append`. */
export type SuffixRule = {
  readonly flag: string;
  readonly strip: string;
  readonly append: string;
  readonly ends: RegExp;
  /** Flags of the form that comes out. */
  readonly flags: string;
};

const RULE = /^SFX\s+(\S)\s+(\S+)\s+(\S+)\s+(\S+)/;

/**
 * The suffix rules of an affix file. Headers, comments and what Hunspell needs for suggestions are passed over.
 *
 * @param aff text of the file, e.g. `index.aff` of dictionary-sv
 */
export function suffixRulesOf(aff: string): readonly SuffixRule[] {
  return aff.split('\n').flatMap((line) => {
    const [, flag = '', strip = '', added = '', ends = ''] = RULE.exec(line) ?? [];
    if (flag === '' || ends === '') return [];
    const [append = '', flags = ''] = added.split('/');
    return [
      {
        flag,
        strip: strip === '0' ? '' : strip,
        append: append === '0' ? '' : append,
        ends: new RegExp(`${ends}$`, 'u'),
        flags,
      },
    ];
  });
}

/** @returns the form that the rule makes of a base, or nothing when it does not apply */
export function formOf(base: string, rule: SuffixRule): string | undefined {
  if (!rule.ends.test(base) || !base.endsWith(rule.strip)) return undefined;
  return base.slice(0, base.length - rule.strip.length) + rule.append;
}
