import type { Place } from '#contracts/place.ts';
import type { Day } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import type { ChatCatalogue } from '#i18n/chatCatalogue.ts';

/** In what language, on what day and over which lists the bot writes. */
export type NoticeSetting = {
  readonly t: ChatCatalogue;
  readonly on: Day;
  /** For what regions are called. */
  readonly workspace: Pick<Workspace, 'regions'>;
  readonly linkTo: (place: Place) => string;
};
