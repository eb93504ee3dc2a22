import { createMiddleware } from 'hono/factory';
import { BOT_FRAMEWORK, type Issuer } from '../sign-in/issuer.ts';

/** Lets only the bot in: its app token for the Bot Framework has to come with every call. */
export function botOnly(issuer: Issuer) {
  return createMiddleware(async (c, next) => {
    const [scheme, token = ''] = (c.req.header('authorization') ?? '').split(' ');
    const claims = scheme === 'Bearer' ? await issuer.verify(token, BOT_FRAMEWORK) : undefined;
    if (claims?.idtyp !== 'app')
      return c.json(
        { error: { code: 'Unauthorized', message: 'Authorization has been denied for this request.' } },
        401,
      );
    return next();
  });
}
