import { useSession } from '../session.ts';

/** Page of the app as its manifest names it; part of every deep link. */
export const PAGE_ID = 'samsyn';

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
};

/** The one channel of the workbench. */
export function useChannel(): Channel {
  const { conversations } = useSession();
  const found = conversations.find(({ type }) => type === 'channel');
  return {
    id: found?.id ?? '',
    name: found?.name ?? '',
    teamId: found?.team?.id ?? '',
    teamName: found?.team?.name ?? '',
  };
}
