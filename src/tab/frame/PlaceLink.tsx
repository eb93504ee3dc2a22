import { Link, mergeClasses, type LinkProps } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useNavigation } from './navigation.ts';
import { hrefOf, type TabPlace } from './route.ts';
import { useTarget } from './useTarget.ts';

/** Follows a link inside the tab, but leaves ctrl-click and the like to the browser. */
export function useFollow(): (event: MouseEvent, place: TabPlace) => void {
  const navigation = useNavigation();
  return (event, place) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigation.go(place);
  };
}

type Props = Pick<LinkProps, 'children' | 'className' | 'appearance'> & { readonly place: TabPlace };

/** A link to another page of the tab, which stands by itself and not in a sentence. */
export function PlaceLink({ place, children, className, ...rest }: Props) {
  const target = useTarget();
  const follow = useFollow();
  return (
    <Link
      {...rest}
      className={mergeClasses(target, className)}
      href={hrefOf(place)}
      onClick={(event: MouseEvent) => {
        follow(event, place);
      }}
    >
      {children}
    </Link>
  );
}
