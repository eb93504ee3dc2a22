import kravpaket from '../../manifest/sharepoint/kravpaket.json' with { type: 'json' };
import kriterier from '../../manifest/sharepoint/kriterier.json' with { type: 'json' };
import ordlista from '../../manifest/sharepoint/ordlista.json' with { type: 'json' };
import produktgrupper from '../../manifest/sharepoint/produktgrupper.json' with { type: 'json' };
import regionalakrav from '../../manifest/sharepoint/regionalakrav.json' with { type: 'json' };
import regioner from '../../manifest/sharepoint/regioner.json' with { type: 'json' };
import remisser from '../../manifest/sharepoint/remisser.json' with { type: 'json' };
import roller from '../../manifest/sharepoint/roller.json' with { type: 'json' };
import standpunkter from '../../manifest/sharepoint/standpunkter.json' with { type: 'json' };
import utgavor from '../../manifest/sharepoint/utgavor.json' with { type: 'json' };
import { listDefinition, type ListDefinition } from './listDefinition.ts';

/** All lists of a site, in the order in which they are read and made. */
export const listDefinitions: readonly ListDefinition[] = [
  regioner,
  roller,
  produktgrupper,
  kriterier,
  utgavor,
  kravpaket,
  remisser,
  standpunkter,
  regionalakrav,
  ordlista,
].map(listDefinition);
