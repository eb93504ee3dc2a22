import { OPENED, type SeedEdition } from './editions.ts';
import { COORDINATOR, fieldsOf, fixedKey, textIn, type SeedRow } from './row.ts';
import { CLOSED_ITEMS, OPEN_ITEMS } from './status.ts';

export type SeedConsultation = {
  readonly key: string;
  /** The editions asked about, the newest of each criterion. */
  readonly asked: readonly SeedEdition[];
  readonly row: SeedRow;
  readonly packageRow: SeedRow;
};

type Plan = {
  readonly name: string;
  readonly title: string;
  readonly group: string;
  readonly status: string;
  readonly templates: readonly string[];
  readonly guidance: string;
  readonly opens: number;
  readonly closes: number;
  readonly state: 'Öppen' | 'Stängd';
};

const PLANS: Readonly<Record<'open' | 'closed', Plan>> = {
  open: {
    name: 'Handskar och inkontinensskydd',
    title: 'Handskar och inkontinensskydd',
    group: 'MEA',
    status: 'Remiss',
    templates: OPEN_ITEMS,
    guidance:
      'Basnivån kan användas i alla upphandlingar. Stäm av utbudet av acceleratorfria handskar i marknadsdialogen innan den avancerade nivån väljs.',
    opens: OPENED.open,
    closes: 21,
    state: 'Öppen',
  },
  closed: {
    name: 'Arbetskläder',
    title: 'Arbetskläder',
    group: 'ARB',
    status: 'Fastställd',
    templates: CLOSED_ITEMS,
    guidance: 'Kraven avser nyinköp. För hyrda kläder används kravpaketet för tvätt- och textilservice.',
    opens: OPENED.closed,
    closes: OPENED.closed + 49,
    state: 'Stängd',
  },
};

export function consultation(which: 'open' | 'closed', editions: readonly SeedEdition[]): SeedConsultation {
  const plan = PLANS[which];
  const asked = plan.templates.map((template) => newestOf(template, editions));
  const key = fixedKey('Remisser', plan.name);
  const packageKey = fixedKey('Kravpaket', plan.name);
  const fields = fieldsOf({
    Title: plan.title,
    Nyckel: key,
    Kravpaket: packageKey,
    Poster: asked.map(({ id, hash }) => `${id} ${hash}`).join('\n'),
    Oppnar: { $day: plan.opens },
    Stanger: { $day: plan.closes },
    Lage: plan.state,
  });
  return { key, asked, row: { by: COORDINATOR, fields }, packageRow: packageRow(plan, packageKey, asked) };
}

function packageRow(plan: Plan, Nyckel: string, asked: readonly SeedEdition[]): SeedRow {
  const isScored = ({ row }: SeedEdition) => textIn(row, 'Innehall').includes('Tilldelningskriterium');
  const fields = fieldsOf({
    Title: plan.name,
    Nyckel,
    Produktgrupp: plan.group,
    Poster: asked.map((item) => `${item.id} ${isScored(item) ? 'valfritt' : 'obligatoriskt'}`).join('\n'),
    Vagledning: plan.guidance,
    Status: plan.status,
  });
  return { by: COORDINATOR, fields };
}

function newestOf(template: string, editions: readonly SeedEdition[]): SeedEdition {
  const newest = editions.findLast((edition) => edition.template === template);
  if (newest === undefined) throw new Error(`${template} was never frozen.`);
  return newest;
}
