import { randomBytes } from 'node:crypto';
import { TAB_SETTINGS_ELEMENT, type TabSettings } from '#contracts/tabSettings.ts';

/** Stands in the prepared page wherever the nonce of one answer goes. Random, so that no text can contain it. */
const NONCE_MARK = `nonce-mark-${randomBytes(12).toString('hex')}`;

/** The tab's page, ready to be sent once a nonce is filled in. */
export type TabPage = { readonly withNonce: (nonce: string) => string };

/**
 * Prepares the built page: every script, style and preload carries a nonce, and the settings are inlined, so that the
 * first paint waits for no request.
 *
 * @param html `index.html` as built; nonces already in it are placeholders and are replaced
 */
export function tabPage(html: string, settings: TabSettings): TabPage {
  const marked = html.replace(/<(?:script|style|link|meta)\b[^>]*>/gi, nonceOnTag);
  const page = withSettings(marked, settings);
  return { withNonce: (nonce) => page.replaceAll(NONCE_MARK, nonce) };
}

/** A value that no earlier answer has had; 128 bits as CSP level 3 asks. */
export function freshNonce(): string {
  return randomBytes(16).toString('base64url');
}

function nonceOnTag(tag: string): string {
  const hasNonce = /\snonce(=|\s|\/|>)/i.test(tag);
  // A meta element carries a nonce only where Vite put one for its own use.
  if (/^<meta/i.test(tag) && !hasNonce) return tag;
  return tag.replace(/\snonce(="[^"]*")?(?=[\s/>])/gi, '').replace(/\s*\/?>$/, (end) => ` nonce="${NONCE_MARK}"${end}`);
}

function withSettings(html: string, settings: TabSettings): string {
  // JSON may hold "</script>"; the escape reads the same and ends nothing.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="${TAB_SETTINGS_ELEMENT}" nonce="${NONCE_MARK}">${json}</script>`;
  const placeholder = new RegExp(`<script[^>]*\\bid="${TAB_SETTINGS_ELEMENT}"[^>]*>[^<]*</script>`, 'i');
  if (placeholder.test(html)) return html.replace(placeholder, () => element);
  return html.replace(/<\/head>/i, (head) => `${element}\n${head}`);
}
