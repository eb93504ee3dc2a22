/** Below this width the rail becomes a bar at the bottom and side panes go away, as in Teams on a phone. */
export const NARROW = '@media (max-width: 640px)';
/** Below this width there is no room for a pane beside the view. */
export const NO_PANE = '@media (max-width: 960px)';
