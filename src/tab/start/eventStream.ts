/** Of what a stream of server-sent events tells, what is used here: where the lists stand, and what changed. */
export type Told = { readonly id: string; readonly data: string };

/**
 * Reads a stream of server-sent events as it arrives (HTML standard, 9.2), in pieces cut anywhere.
 *
 * @param told called with each event that has an id; comments and other fields are passed over
 */
export function eventReader(told: (event: Told) => void): (piece: string) => void {
  let rest = '';
  let id: string | undefined;
  let data = '';
  const take = (line: string) => {
    if (line.startsWith('id:')) id = line.slice('id:'.length).trim();
    if (line.startsWith('data:')) data = line.slice('data:'.length).trim();
    if (line !== '') return;
    if (id !== undefined) told({ id, data });
    id = undefined;
    data = '';
  };
  return (piece) => {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(take);
  };
}
