import type { Instant } from '#domain/ids.ts';
import type { Notice, NoticeState } from '#domain/notice.ts';
import { GraphFailure, RowChanged } from '#graph/errors.ts';
import type { Row } from '#graph/gateway.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { Connect } from '#replica/replica.ts';

/** A notice that this server, and no other, may send. */
export type Claim = { readonly notice: Notice; readonly rowId: string; readonly eTag: string };

export type NewNotice = Pick<Notice, 'key' | 'kind' | 'conversation' | 'subject' | 'print'>;

/** List Utskick as the servers use it among themselves: who sends what, once. */
export type NoticeLedger = {
  /**
   * Takes a notice on by making its row; the list refuses a second one with its key. One that another server took on
   * long ago and never began to send is taken over, once.
   *
   * @returns undefined when it is somebody else's, or done
   * @throws GraphFailure
   */
  readonly claim: (notice: NewNotice, state?: 'claimed' | 'sent') => Promise<Claim | undefined>;
  /**
   * Says how far it has come. @returns undefined when another server has taken it over: then nothing may be sent
   * @throws GraphFailure; the mark may stand all the same
   */
  readonly mark: (claim: Claim, state: NoticeState, why?: string) => Promise<Claim | undefined>;
};

/** A server that has not begun to send within this time has stopped, or Teams has not taken the message. */
export const CLAIM_LASTS_MS = 5 * 60_000;
/** The first server, and the one that takes over. */
const ATTEMPTS = 2;

const { list, read, write } = rowCodecs.notices;

export function noticeLedger(
  connect: Connect,
  { now, nonce }: { readonly now: () => Instant; readonly nonce: () => string },
): NoticeLedger {
  const claimOf = (row: Row): Claim | undefined => {
    const found = read(row.fields);
    return found.ok ? { notice: found.value, rowId: row.id, eTag: row.eTag } : undefined;
  };
  const put = async (claim: Claim, notice: Notice): Promise<Claim | undefined> => {
    try {
      const gateway = await connect();
      return claimOf(await gateway.update({ list, id: claim.rowId, eTag: claim.eTag }, write(notice)));
    } catch (failure) {
      if (failure instanceof RowChanged) return undefined;
      throw failure;
    }
  };
  return {
    claim: async (wanted, state = 'claimed') => {
      const mine: Notice = { ...wanted, state, claim: nonce(), attempt: 1, why: '', at: now() };
      const row = await made(connect, mine);
      const standing = row && claimOf(row);
      if (standing === undefined || standing.notice.claim === mine.claim) return standing;
      return mayBeTakenOver(standing.notice, mine.at) ? put(standing, { ...mine, attempt: ATTEMPTS }) : undefined;
    },
    mark: (claim, state, why = '') => put(claim, { ...claim.notice, state, why, at: now() }),
  };
}

/** Whether nobody is at it and nothing has left. */
export function mayBeTakenOver({ state, attempt, at }: Notice, now: Instant): boolean {
  return state === 'claimed' && attempt < ATTEMPTS && Date.parse(now) - Date.parse(at) > CLAIM_LASTS_MS;
}

/** The row with the key, made by us or by another. */
async function made(connect: Connect, notice: Notice): Promise<Row | undefined> {
  const gateway = await connect();
  try {
    return await gateway.create(list, write(notice));
  } catch (failure) {
    if (!(failure instanceof GraphFailure) || failure.kind !== 'refused') throw failure;
    return gateway.find(list, notice.key);
  }
}
