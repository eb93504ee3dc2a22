import { notFound } from '../errors.ts';
import type { GraphRequest, GraphResponse } from '../message.ts';
import type { World } from '../routes/route.ts';

const BEGINNING = /^(?:https?:\/\/[^/?#]+)?\/_api\/v2\.0\//i;

/** Whether an address carries its own permission, as those of uploads and downloads do. */
export const isPreauthenticated = (url: string): boolean => BEGINNING.test(url);

/** Answers an address that needs no token. */
export function answerPreauthenticated(_world: World, _request: GraphRequest): GraphResponse {
  throw notFound('The resource could not be found.');
}
