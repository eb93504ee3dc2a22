import { z } from 'zod';
import contents from './directory.json' with { type: 'json' };

const person = z.object({
  /** Object id in the directory, a GUID. */
  oid: z.guid(),
  /** A function, never a name: the workbench invents no people. */
  displayName: z.string().min(1),
  /** Mail address and user principal name at once, lower case. */
  mail: z.email(),
  siteRole: z.enum(['owner', 'member', 'visitor', 'none']),
  /** County code of the region that the person is contact of. */
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  /** Directory that a guest comes from; guests are in this one too, with an object id of their own. */
  homeTenant: z.guid().optional(),
  /** Whether anybody has said yes for this person to what the app may do. */
  hasConsented: z.boolean().default(true),
});
export type Person = Readonly<z.infer<typeof person>>;

const directory = z.object({
  tenantId: z.guid(),
  tenantName: z.string(),
  /** The app registration that tab, bot and server share; permissions that it lacks here nobody can consent to. */
  app: z.object({
    clientId: z.guid(),
    displayName: z.string(),
    /** Consented to by the administrator for all. */
    delegatedScopes: z.array(z.string()),
    /** Consented to by the person, each time a window asks. */
    askedScopes: z.array(z.string()),
    applicationRoles: z.array(z.string()),
  }),
  /** Id of the app in its Teams manifest. */
  teamsAppId: z.guid(),
  persons: z.array(person),
});
export type Directory = Readonly<z.infer<typeof directory>>;

/** The people and the app of the embedded Microsoft 365: coordinator, working group, 21 contacts, reader, guest. */
export function readDirectory(): Directory {
  return directory.parse(contents);
}

/** @param oid object id of a person; in any case, as GUIDs are compared */
export function personByOid({ persons }: Directory, oid: string): Person | undefined {
  const wanted = oid.toLowerCase();
  return persons.find((candidate) => candidate.oid === wanted);
}
