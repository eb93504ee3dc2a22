import antaganden from '../../../manifest/sharepoint/views/antaganden.json' with { type: 'json' };
import avsteg from '../../../manifest/sharepoint/views/avsteg.json' with { type: 'json' };
import beslut from '../../../manifest/sharepoint/views/beslut.json' with { type: 'json' };
import handelser from '../../../manifest/sharepoint/views/handelser.json' with { type: 'json' };
import kravpaket from '../../../manifest/sharepoint/views/kravpaket.json' with { type: 'json' };
import kravpaketutgavor from '../../../manifest/sharepoint/views/kravpaketutgavor.json' with { type: 'json' };
import kriterier from '../../../manifest/sharepoint/views/kriterier.json' with { type: 'json' };
import kvalitetskontroll from '../../../manifest/sharepoint/views/kvalitetskontroll.json' with { type: 'json' };
import moten from '../../../manifest/sharepoint/views/moten.json' with { type: 'json' };
import narvaro from '../../../manifest/sharepoint/views/narvaro.json' with { type: 'json' };
import ordlista from '../../../manifest/sharepoint/views/ordlista.json' with { type: 'json' };
import produktgrupper from '../../../manifest/sharepoint/views/produktgrupper.json' with { type: 'json' };
import regionalakrav from '../../../manifest/sharepoint/views/regionalakrav.json' with { type: 'json' };
import regioner from '../../../manifest/sharepoint/views/regioner.json' with { type: 'json' };
import remisser from '../../../manifest/sharepoint/views/remisser.json' with { type: 'json' };
import roller from '../../../manifest/sharepoint/views/roller.json' with { type: 'json' };
import samtal from '../../../manifest/sharepoint/views/samtal.json' with { type: 'json' };
import standpunkter from '../../../manifest/sharepoint/views/standpunkter.json' with { type: 'json' };
import synpunkter from '../../../manifest/sharepoint/views/synpunkter.json' with { type: 'json' };
import utgavor from '../../../manifest/sharepoint/views/utgavor.json' with { type: 'json' };
import utskick from '../../../manifest/sharepoint/views/utskick.json' with { type: 'json' };
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
  kravpaketutgavor,
  synpunkter,
  beslut,
  antaganden,
  avsteg,
  handelser,
  kvalitetskontroll,
  narvaro,
  samtal,
  utskick,
  moten,
].map(listLook);
