import kravpaket from '../../../manifest/sharepoint/views/kravpaket.json' with { type: 'json' };
import kriterier from '../../../manifest/sharepoint/views/kriterier.json' with { type: 'json' };
import ordlista from '../../../manifest/sharepoint/views/ordlista.json' with { type: 'json' };
import produktgrupper from '../../../manifest/sharepoint/views/produktgrupper.json' with { type: 'json' };
import regionalakrav from '../../../manifest/sharepoint/views/regionalakrav.json' with { type: 'json' };
import regioner from '../../../manifest/sharepoint/views/regioner.json' with { type: 'json' };
import remisser from '../../../manifest/sharepoint/views/remisser.json' with { type: 'json' };
import roller from '../../../manifest/sharepoint/views/roller.json' with { type: 'json' };
import standpunkter from '../../../manifest/sharepoint/views/standpunkter.json' with { type: 'json' };
import utgavor from '../../../manifest/sharepoint/views/utgavor.json' with { type: 'json' };
import { listLook, type ListLook } from './listLook.ts';

/** How each list looks in SharePoint. */
export const listLooks: readonly ListLook[] = [
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
].map(listLook);
