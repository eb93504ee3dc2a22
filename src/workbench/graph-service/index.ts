export { openGraphService } from './service.ts';
export type { GraphService, GraphServiceOptions } from './service.ts';
export type { GraphRequest, GraphResponse } from './message.ts';
export type { DirectoryUser, TokenClaims } from './access.ts';
export { DatabaseUnavailable } from './sql/failure.ts';
