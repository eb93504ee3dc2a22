import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';

const useButton = makeResetStyles({
  ...typographyStyles.subtitle2,
  display: 'flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXS,
  width: '100%',
  minHeight: '36px',
  padding: 0,
  border: 'none',
  textAlign: 'start',
  cursor: 'pointer',
  color: tokens.colorNeutralForeground1,
  backgroundColor: 'transparent',
  ':hover': { color: tokens.colorNeutralForeground1Hover },
  ':focus-visible': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
const useStyles = makeStyles({ heading: { margin: 0 }, icon: { flexShrink: 0 } });

type Props = { readonly heading: string; readonly children: ReactNode };

/** A part of the panel that is opened when it is needed. What is in it is drawn then. */
export function Fold({ heading, children }: Props) {
  const button = useButton();
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const Icon = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={button}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': id })}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon className={styles.icon} aria-hidden />
          {heading}
        </button>
      </h2>
      {isOpen && <div id={id}>{children}</div>}
    </section>
  );
}
