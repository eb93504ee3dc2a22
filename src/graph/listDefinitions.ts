import antaganden from '../../manifest/sharepoint/antaganden.json' with { type: 'json' };
import avsteg from '../../manifest/sharepoint/avsteg.json' with { type: 'json' };
import beslut from '../../manifest/sharepoint/beslut.json' with { type: 'json' };
import handelser from '../../manifest/sharepoint/handelser.json' with { type: 'json' };
import kravpaket from '../../manifest/sharepoint/kravpaket.json' with { type: 'json' };
import kravpaketutgavor from '../../manifest/sharepoint/kravpaketutgavor.json' with { type: 'json' };
import kriterier from '../../manifest/sharepoint/kriterier.json' with { type: 'json' };
import kvalitetskontroll from '../../manifest/sharepoint/kvalitetskontroll.json' with { type: 'json' };
import moten from '../../manifest/sharepoint/moten.json' with { type: 'json' };
import narvaro from '../../manifest/sharepoint/narvaro.json' with { type: 'json' };
import ordlista from '../../manifest/sharepoint/ordlista.json' with { type: 'json' };
import produktgrupper from '../../manifest/sharepoint/produktgrupper.json' with { type: 'json' };
import regionalakrav from '../../manifest/sharepoint/regionalakrav.json' with { type: 'json' };
import regioner from '../../manifest/sharepoint/regioner.json' with { type: 'json' };
import remisser from '../../manifest/sharepoint/remisser.json' with { type: 'json' };
import roller from '../../manifest/sharepoint/roller.json' with { type: 'json' };
import samtal from '../../manifest/sharepoint/samtal.json' with { type: 'json' };
import standpunkter from '../../manifest/sharepoint/standpunkter.json' with { type: 'json' };
import synpunkter from '../../manifest/sharepoint/synpunkter.json' with { type: 'json' };
import utgavor from '../../manifest/sharepoint/utgavor.json' with { type: 'json' };
import utskick from '../../manifest/sharepoint/utskick.json' with { type: 'json' };
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
].map(listDefinition);
