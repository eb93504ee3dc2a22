/** What the window shows; written in the address after `#`, so that a reload or a sent link lands in the same place. */
export type HostPlace =
  | { readonly view: 'chat'; readonly conversation?: string }
  | { readonly view: 'posts' }
  | { readonly view: 'channelTab'; readonly subPageId?: string }
  /** A tab that somebody added to the channel; `tab`: which, from 0. */
  | { readonly view: 'addedTab'; readonly tab: number }
  | { readonly view: 'personalApp'; readonly subPageId?: string }
  /** A meeting; `subPageId`: where the side panel opens. */
  | { readonly view: 'meeting'; readonly subPageId?: string }
  | { readonly view: 'lists' }
  | { readonly view: 'list'; readonly list: string }
  | { readonly view: 'faults' };

export const START: HostPlace = { view: 'channelTab' };

export function hashOf(place: HostPlace): string {
  switch (place.view) {
    case 'chat':
      return `#/chatt${pathOf(place.conversation)}`;
    case 'posts':
      return '#/kanal/inlagg';
    case 'channelTab':
      return `#/kanal${pathOf(place.subPageId)}`;
    case 'addedTab':
      return `#/flik/${place.tab}`;
    case 'personalApp':
      return `#/samsyn${pathOf(place.subPageId)}`;
    case 'meeting':
      return `#/mote${pathOf(place.subPageId)}`;
    case 'lists':
      return '#/sharepoint';
    case 'list':
      return `#/sharepoint/${encodeURIComponent(place.list)}`;
    case 'faults':
      return '#/storningar';
  }
}

/** An address that nobody wrote leads to the start. */
export function hostPlaceOf(hash: string): HostPlace {
  const [view, ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const within = rest.filter((part) => part !== '').join('/');
  if (view === 'chatt') return within === '' ? { view: 'chat' } : { view: 'chat', conversation: within };
  if (view === 'sharepoint') return within === '' ? { view: 'lists' } : { view: 'list', list: within };
  if (view === 'storningar') return { view: 'faults' };
  if (view === 'samsyn') return within === '' ? { view: 'personalApp' } : { view: 'personalApp', subPageId: within };
  if (view === 'flik' && /^\d+$/.test(within)) return { view: 'addedTab', tab: Number(within) };
  if (view === 'mote') return within === '' ? { view: 'meeting' } : { view: 'meeting', subPageId: within };
  if (view !== 'kanal' || within === '') return START;
  return within === 'inlagg' ? { view: 'posts' } : { view: 'channelTab', subPageId: within };
}

function pathOf(subPageId: string | undefined): string {
  return subPageId === undefined ? '' : `/${subPageId.split('/').map(encodeURIComponent).join('/')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A half-copied link has a broken escape; the raw text is the best guess.
    return part;
  }
}
