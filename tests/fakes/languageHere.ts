import { openLanguageWork, type LanguageSource } from '#worker/openLanguageWork.ts';
import { portPair } from '#worker/portPair.ts';
import { serveLanguage, type LanguageServing } from '#worker/serveLanguage.ts';

/** Language work within this process: the product's own, with what is said copied as between a page and its worker. */
export function languageHere(serving?: LanguageServing): LanguageSource {
  return openLanguageWork(() => {
    const { asking, answering } = portPair();
    serveLanguage(answering, serving);
    return asking;
  });
}
