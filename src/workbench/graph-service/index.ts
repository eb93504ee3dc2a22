export { openGraphService } from './service.ts';
export type { GraphService, GraphServiceOptions } from './service.ts';
export type { DirectoryUser } from './access.ts';
export { cuttingSockets } from './faults/connection.ts';
export { faultControl } from './faults/control.ts';
export type { NotificationOptions } from './subscriptions/courier.ts';
export { microsoftThrottling } from './throttling/throttle.ts';
