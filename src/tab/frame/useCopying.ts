import { useState } from 'react';

export type Copying = 'idle' | 'copied' | 'failed';

/**
 * Puts a text onto the clipboard.
 *
 * @returns how far that has come; when it `failed` the text has to be there to be copied by hand
 */
export function useCopying(text: string): readonly [Copying, () => void] {
  const [copying, setCopying] = useState<Copying>('idle');
  const copy = (): void => {
    // Teams' permission policy or an old client may refuse.
    const copied =
      'clipboard' in navigator ? navigator.clipboard.writeText(text) : Promise.reject(new Error('No clipboard.'));
    copied.then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    );
  };
  return [copying, copy];
}
