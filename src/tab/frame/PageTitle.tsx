import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useNavigation } from './navigation.ts';

const useTitle = makeResetStyles({
  ...typographyStyles.title3,
  margin: 0,
  overflowWrap: 'anywhere',
  ':focus': { outlineStyle: 'none' },
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' },
  '@media (max-width: 639px)': { ...typographyStyles.subtitle1 },
});

/** The page's one `h1`. Takes the focus when a person has moved here, so that a screen reader says where. */
export function PageTitle({ children, name }: { readonly children: ReactNode; readonly name: string }) {
  const className = useTitle();
  const navigation = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${name} · Samsyn`;
  }, [name]);
  useEffect(() => {
    if (navigation.hasMoved()) heading.current?.focus({ preventScroll: true });
  }, [navigation]);

  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
