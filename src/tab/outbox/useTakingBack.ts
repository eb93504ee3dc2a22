import { useAnnounce } from '../frame/announcement.ts';
import { useSession } from '../start/session.ts';

/** Takes a change back, and says where it was written all the same, or may have been. */
export function useTakingBack(): (id: string, title: string) => Promise<void> {
  const { replica } = useSession();
  const announce = useAnnounce();
  return async (id, title) => {
    const became = await replica.discard(id);
    if (became !== 'takenBack') announce({ kind: became, title });
  };
}
