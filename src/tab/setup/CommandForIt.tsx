import { Button, makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { Section } from '../frame/Section.tsx';
import { useCopying } from '../frame/useCopying.ts';
import { useSetupWords } from './texts.ts';

const useBox = makeResetStyles({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: tokens.spacingHorizontalM,
  padding: tokens.spacingHorizontalM,
  backgroundColor: tokens.colorNeutralBackground3,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
});
const useStyles = makeStyles({
  body: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minWidth: 0,
    flexGrow: 1,
    flexBasis: '16rem',
    userSelect: 'all',
    overflowWrap: 'anywhere',
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, ':empty': { display: 'none' } },
});

/** For who may not or would rather not do it here. */
export default function CommandForIt({ siteUrl }: { readonly siteUrl: string }) {
  const box = useBox();
  const styles = useStyles();
  const { command: words } = useSetupWords().page;
  const command = `npm run provision -- --site ${siteUrl}`;
  const [copying, copy] = useCopying(command);

  return (
    <Section heading={words.heading}>
      <p className={styles.body}>{words.body}</p>
      <div className={box}>
        <code className={styles.command}>{command}</code>
        <Button icon={<Copy20Regular />} onClick={copy} aria-label={`${words.copy}: ${words.label}`}>
          {words.copy}
        </Button>
      </div>
      <div role="status" className={styles.status}>
        {copying === 'copied' && words.copied}
        {copying === 'failed' && words.copyFailed}
      </div>
    </Section>
  );
}
