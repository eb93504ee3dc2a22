import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components';
import type { CountyCode } from '#domain/ids.ts';
import { PROCUREMENT_AREAS, type Region } from '#domain/region.ts';
import { regionsAsked } from '#usecases/consultationOf.ts';
import { useWorkspace } from '../../start/session.ts';
import { useConsultingTexts } from '../consultingTexts.ts';

const useStyles = makeStyles({
  areas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  area: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  name: typographyStyles.body1Strong,
  regions: { display: 'flex', flexDirection: 'column', paddingLeft: tokens.spacingHorizontalL },
});

type Props = {
  /** `undefined` for all. */
  readonly chosen: readonly CountyCode[] | undefined;
  readonly fault: string | undefined;
  readonly onChange: (regions: readonly CountyCode[] | undefined) => void;
};

/** All regions, or some: by procurement area or one by one. */
export function RegionsChoice({ chosen, fault, onChange }: Props) {
  const styles = useStyles();
  const { opening: words } = useConsultingTexts();
  const all = regionsAsked(useWorkspace(), { regions: undefined });
  const areas = PROCUREMENT_AREAS.flatMap((area) => {
    const regions = all.filter((region) => region.area === area);
    return regions.length === 0 ? [] : [{ area, regions }];
  });
  const on = new Set(chosen);
  const put = (regions: readonly Region[], isOn: boolean): void => {
    const next = new Set(on);
    for (const { code } of regions) {
      if (isOn) next.add(code);
      else next.delete(code);
    }
    onChange([...next].sort());
  };

  return (
    <>
      <Field validationMessage={fault ?? null} {...(chosen && { hint: words.regionsChosen(on.size, all.length) })}>
        <RadioGroup
          aria-label={words.whom}
          layout="horizontal"
          value={chosen === undefined ? 'all' : 'some'}
          onChange={(_, { value }) => onChange(value === 'all' ? undefined : [])}
        >
          <Radio value="all" label={words.allRegions(all.length)} />
          <Radio value="some" label={words.someRegions} />
        </RadioGroup>
      </Field>
      {chosen !== undefined && (
        <div className={styles.areas}>
          {areas.map(({ area, regions }) => (
            <fieldset key={area} className={styles.area} aria-label={words.area(area)}>
              <Checkbox
                label={<span className={styles.name}>{words.area(area)}</span>}
                checked={shareOf(regions, on)}
                onChange={(_, { checked }) => put(regions, checked === true)}
              />
              <div className={styles.regions}>
                {regions.map((region) => (
                  <Checkbox
                    key={region.code}
                    label={region.name}
                    checked={on.has(region.code)}
                    onChange={(_, { checked }) => put([region], checked === true)}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </div>
      )}
    </>
  );
}

function shareOf(regions: readonly Region[], on: ReadonlySet<CountyCode>): boolean | 'mixed' {
  const count = regions.filter(({ code }) => on.has(code)).length;
  return count === 0 ? false : count === regions.length ? true : 'mixed';
}
