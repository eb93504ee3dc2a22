import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

const ENTRA = 'https://login.microsoftonline.com';
/** Teams waits five seconds for a search; what takes longer than this is told as not answering. */
const PATIENCE_MS = 3000;

/**
 * Carries what MSAL sends by the runtime's own fetch. MSAL only knows Entra by its own address; where something stands
 * in for it, the address is put right here.
 *
 * @param loginOrigin `https://login.microsoftonline.com`, or what stands in for it
 */
export function msalNetwork(loginOrigin: string, send: typeof fetch): INetworkModule {
  const ask = async (
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<never>> => {
    const address = url.startsWith(`${ENTRA}/`) ? `${loginOrigin}${url.slice(ENTRA.length)}` : url;
    const response = await send(address, {
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(options?.headers !== undefined && { headers: options.headers }),
      ...(options?.body !== undefined && { body: options.body }),
    });
    // MSAL reads what it gets as an answer of Entra's, or says what is wrong with it.
    const body = (await response.json()) as never;
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
  return {
    sendGetRequestAsync: (url, options) => ask('GET', url, options),
    sendPostRequestAsync: (url, options) => ask('POST', url, options),
  };
}
