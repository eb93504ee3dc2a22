export { openGraphService } from './service.ts';
export type { GraphService, GraphServiceOptions } from './service.ts';
export type { DirectoryUser } from './access.ts';
