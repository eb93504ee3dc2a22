import * as z from 'zod/mini';
import { email } from '#domain/ids.ts';
import type { Person } from './session.ts';

const stored = z.object({ email: z.string(), name: z.string() });
const keyFor = (id: string): string => `samsyn.person.${id}`;

/** Who Graph last said that this Teams user is; the two may know one person by different addresses. */
export function rememberedPerson(id: string): Person | undefined {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(keyFor(id)) ?? 'null'));
    const address = parsed.success ? email(parsed.data.email) : undefined;
    return parsed.success && address !== undefined ? { email: address, name: parsed.data.name } : undefined;
  } catch {
    // Storage is blocked or holds something else: Graph will tell.
    return undefined;
  }
}

export function rememberPerson(id: string, person: Person): void {
  try {
    localStorage.setItem(keyFor(id), JSON.stringify({ email: person.email, name: person.name }));
  } catch {
    // Then Teams' word is used until Graph has answered, at every start.
  }
}

export function forgetPerson(id: string): void {
  try {
    localStorage.removeItem(keyFor(id));
  } catch {
    // Then nothing was kept either.
  }
}
