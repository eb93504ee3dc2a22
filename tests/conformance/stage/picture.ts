import type { Journey } from './place.ts';

/** A picture of one pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What to send so that a picture arrives. */
export const picture = {
  rawBody: new Uint8Array(Buffer.from(PNG, 'base64')),
  headers: { 'content-type': 'image/png' },
} as const;

/** The person has a picture, unless the example is about to give one. */
export async function makePhoto({ stage }: Journey, path: string): Promise<void> {
  if (stage.example.request.method !== 'PUT') await stage.make('PUT', `${path}/photo/$value`, picture);
}
