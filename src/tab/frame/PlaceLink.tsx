import { Link, type LinkProps } from '@fluentui/react-components';
import type { MouseEvent } from 'react';
import { useNavigation } from './navigation.ts';
import { hrefOf, type TabPlace } from './route.ts';

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

/** A link to another page of the tab. */
export function PlaceLink({ place, children, ...rest }: Props) {
  const follow = useFollow();
  return (
    <Link
      {...rest}
      href={hrefOf(place)}
      onClick={(event: MouseEvent) => {
        follow(event, place);
      }}
    >
      {children}
    </Link>
  );
}
