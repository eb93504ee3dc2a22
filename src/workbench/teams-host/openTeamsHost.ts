import type { Hono } from 'hono';
import type { SignIn } from '../sign-in/openSignIn.ts';
import { openBotChannel } from './botChannel.ts';
import { connectorRoutes } from './connectorRoutes.ts';
import { openConversations } from './conversations.ts';
import { personalInstall } from './personalInstall.ts';
import { teamsRoutes } from './teamsRoutes.ts';
import { openTranscript } from './transcript.ts';

export type TeamsHost = {
  /** For the host page, at `/teams`. */
  readonly teams: Hono;
  /** For the bot, at `/connector`. */
  readonly connector: Hono;
  readonly close: () => void;
};

export type TeamsHostOptions = {
  readonly signIn: Pick<SignIn, 'directory' | 'issuer'>;
  /** SQLite file with what was said in the chats. */
  readonly transcriptFile: string;
  /** Address of the workbench, e.g. `"http://localhost:3978"`; asked when needed, since the port is known late. */
  readonly origin: () => string;
  /** Carries a request to `/api/messages` of the bot. */
  readonly bot: (request: Request) => Promise<Response>;
};

/**
 * Opens the server side of the embedded Teams: chats, the channel to the bot and the connector.
 *
 * @throws DatabaseUnavailable when the transcript cannot be opened
 */
export async function openTeamsHost({ signIn, transcriptFile, origin, bot }: TeamsHostOptions): Promise<TeamsHost> {
  const { directory, issuer } = signIn;
  const conversations = openConversations(directory);
  const transcript = await openTranscript(transcriptFile);
  const channel = openBotChannel({ directory, issuer, origin, bot });
  return {
    teams: teamsRoutes({
      ...{ directory, conversations, transcript, channel },
      install: personalInstall({ channel, transcript }),
    }),
    connector: connectorRoutes({ directory, issuer, conversations, transcript }),
    close: () => transcript.close(),
  };
}
