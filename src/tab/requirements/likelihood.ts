import { likelihoodOf } from '#usecases/likelihood.ts';
import type { RequirementTexts } from './requirementTexts.ts';

export { POSSIBLE } from '#usecases/likelihood.ts';

/** In words and as a figure, e.g. `"Mycket troligt 94 %"`. */
export function likelihoodText(probability: number, { page }: RequirementTexts): string {
  return `${page.likelihood[likelihoodOf(probability)]} ${page.percent(probability)}`;
}
