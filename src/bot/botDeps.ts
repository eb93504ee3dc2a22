import type { Place } from '#contracts/place.ts';
import type { Moment } from '#domain/moment.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import type { Catalogue } from '#i18n/catalogue.ts';
import type { Passage, WordsFound } from '#usecases/languageLibrary.ts';

/** A person in a chat, by the two names that the activity carries; the Bot Framework signed both. */
export type ChatIdentity = {
  /** Object id in Entra. */
  readonly aadObjectId: string;
  /** Id in the channel, e.g. `"29:1abc…"`: the name by which the token service knows the person. */
  readonly channelUserId: string;
};

/** Everything that the bot needs from the world. */
export type BotDeps = {
  /** Directory (tenant) ids whose people may use the bot, lower case. */
  readonly tenants: ReadonlySet<string>;
  /** The lists as they stand, at most a moment old. @throws ChatFailure when they were never read */
  readonly workspace: () => Promise<Workspace>;
  /**
   * The person with today's roles, as Microsoft 365 answers with the person's own token.
   *
   * @param signInCode what Teams hands back when the person has just signed in
   * @throws SignInRequired, ChatFailure
   */
  readonly actorFor: (person: ChatIdentity, signInCode?: string) => Promise<Actor>;
  /** Writes with the person's own token; returns when the workspace shows it. @throws SignInRequired, ChatFailure */
  readonly commitAs: (person: ChatIdentity, changes: readonly Change[]) => Promise<void>;
  /** What words find among the criteria of the lists as they were read. @throws ChatFailure when it takes too long */
  readonly search: (workspace: Workspace, text: string) => Promise<WordsFound>;
  /** What shows why criteria were found, by key; of fewer than were asked for rather than late. */
  readonly passages: (text: string, keys: readonly string[]) => Promise<ReadonlyMap<string, Passage>>;
  /** Address that opens the tab in Teams at a place. */
  readonly linkTo: (place: Place) => string;
  readonly moment: () => Moment;
  readonly log: (event: BotEvent) => void;
};

/** What is worth a line in the log; never who, never what was written. */
export type BotEvent = {
  readonly event: 'chatRefused' | 'chatFailed' | 'positionRecorded';
  readonly reason?: string;
  readonly reference?: string;
};

export type ChatFailureKind = Exclude<keyof Catalogue['failures'], 'reference'>;

/** The world failed while somebody waited in a chat; i18n has a sentence per kind. */
export class ChatFailure extends Error {
  override readonly name = 'ChatFailure';
  readonly kind: ChatFailureKind;
  /** Request id for support, empty when there is none. */
  readonly reference: string;
  constructor(kind: ChatFailureKind, reference: string, cause?: unknown) {
    super(`Microsoft 365 did not do what was asked: ${kind}`, { cause });
    this.kind = kind;
    this.reference = reference;
  }
}

/** The person has not signed in, or not lately. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
  /** Page where the person signs in. */
  readonly link: string;
  constructor(link: string) {
    super('The person has to sign in first.');
    this.link = link;
  }
}
