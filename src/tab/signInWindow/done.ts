import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Opened by hand it has nothing to hand on, and stays empty.
broadcastResponseToMainFrame().catch(() => undefined);
