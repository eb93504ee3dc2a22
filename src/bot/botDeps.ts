import type { Place } from '#contracts/place.ts';
import type { SentSignIn } from '#contracts/signIn.ts';
import type { Reach, Topic } from '#domain/conversation.ts';
import type { Moment } from '#domain/moment.ts';
import type { Actor } from '#domain/role.ts';
import type { Change, Workspace } from '#domain/workspace.ts';
import type { Catalogue } from '#i18n/catalogue.ts';
import type { Passage, WordsFound } from '#usecases/languageLibrary.ts';
import type { ComposedAlignment } from '#usecases/likestCriteria.ts';
import type { ChatMember } from './conversation/chatMember.ts';
import type { ConversationBook } from './conversation/conversationBook.ts';

/** A person in a chat, by the two names that the activity carries; the Bot Framework signed both. */
export type ChatIdentity = SentSignIn & {
  /** Object id in Entra. */
  readonly aadObjectId: string;
  /** Id in the channel, e.g. `"29:1abc…"`. */
  readonly channelUserId: string;
};

/**
 * `anybody`: a row that another instance made for the same activity counts as written. `thisInstance`: it is a failure,
 * for what follows may be done once only.
 */
export type CommittedBy = 'anybody' | 'thisInstance';

/** Everything that the bot needs from the world. */
export type BotDeps = {
  /** Directory (tenant) ids whose people may use the bot, lower case. */
  readonly tenants: ReadonlySet<string>;
  /** The lists as they stand, at most a moment old. @throws ChatFailure when they were never read */
  readonly workspace: () => Promise<Workspace>;
  /** The lists as they were last read, at once however Microsoft 365 answers. @throws ChatFailure when never read */
  readonly atHand: () => Promise<ListsAtHand>;
  /**
   * The person with today's roles, as Microsoft 365 answers with the person's own token.
   *
   * @throws SignInRequired, SignInProblem, ChatFailure
   */
  readonly actorFor: (person: ChatIdentity) => Promise<Actor>;
  /** The same with the roles of the lists at hand: for what is only shown. @throws as `actorFor` */
  readonly actorAtHand: (person: ChatIdentity) => Promise<Actor>;
  /** Whether people without access to the site may read what is in force. */
  readonly isOpenToReaders: boolean;
  /** Writes with the person's own token; returns when the workspace shows it. @throws SignInRequired, ChatFailure */
  readonly commitAs: (person: ChatIdentity, changes: readonly Change[], by?: CommittedBy) => Promise<void>;
  /** What words find among the criteria of the lists as they were read. @throws ChatFailure when it takes too long */
  readonly search: (workspace: Workspace, text: string) => Promise<WordsFound>;
  /** What shows why criteria were found, by key; of fewer than were asked for rather than late. */
  readonly passages: (text: string, keys: readonly string[]) => Promise<ReadonlyMap<string, Passage>>;
  /** Which criteria of the lists as they were read say much the same. @throws ChatFailure when it takes too long */
  readonly align: (workspace: Workspace, text: string) => Promise<ComposedAlignment>;
  /** Address that opens the tab in Teams at a place. */
  readonly linkTo: (place: Place) => string;
  readonly moment: () => Moment;
  /** Where the bot reaches people and chats; not there where the server keeps none. */
  readonly conversations?: ConversationBook;
  /** Address of the page with a person's settings; not there where the server has no address of its own. */
  readonly settingsPage?: (standing: {
    /** `undefined` where the bot does not reach the person. */
    readonly muted: readonly Topic[] | undefined;
    readonly language: string;
  }) => string;
  /** Who is in a conversation; nobody where the bot is not in it, or where Teams does not tell. */
  readonly membersOf?: (reach: Reach) => Promise<readonly ChatMember[]>;
  /** @returns by what the line is found again, to be told to the person; `undefined` when nobody waits for an answer */
  readonly log: (event: BotEvent) => string | undefined;
};

export type ListsAtHand = {
  readonly workspace: Workspace;
  /** Since the lists were read; `undefined` while they are as new as anybody expects. */
  readonly secondsOld: number | undefined;
};

/** What is worth a line in the log; never who, never what was written. */
export type BotEvent = {
  readonly event: 'chatRefused' | 'chatFailed' | 'positionRecorded' | 'signInFailed';
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

/** What Teams can get a token of the person for by itself. */
export type TokenResource = {
  /** Tells one asking from another. */
  readonly id: string;
  /** e.g. `"api://samsyn.example/botid-<client id>"` */
  readonly uri: string;
};

/** The person has not signed in, or not lately. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
  /** Page where the person signs in. */
  readonly link: string;
  /** For what Teams can sign the person in without a word; `undefined` where only the person can help. */
  readonly silently: TokenResource | undefined;
  /** Teams was asked for a token just now and brought none. */
  readonly wasAsked: boolean;
  constructor(link: string, silently?: TokenResource, wasAsked = false) {
    super('The person has to sign in first.');
    this.link = link;
    this.silently = silently;
    this.wasAsked = wasAsked;
  }
}

/**
 * The person is not let in, and signing in again does not help. `refused`: the token is not ours or somebody else's.
 * `misconfigured`: Entra does not know the app as it is set up. `noAccess`: the person has no access to the site.
 */
export class SignInProblem extends Error {
  override readonly name = 'SignInProblem';
  readonly kind: 'refused' | 'unreachable' | 'misconfigured' | 'noAccess';
  /** Address of the site, where access can be asked for; empty for other kinds. */
  readonly site: string;
  constructor(kind: SignInProblem['kind'], detail: { readonly site?: string; readonly cause?: unknown } = {}) {
    super(`The person could not be signed in: ${kind}`, { cause: detail.cause });
    this.kind = kind;
    this.site = detail.site ?? '';
  }
}
