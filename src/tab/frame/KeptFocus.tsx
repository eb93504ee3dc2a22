import { useRestoreFocusTarget } from '@fluentui/react-components';

/**
 * Keeps Fluent's watch over the focus for as long as the frame stands; it draws nothing.
 *
 * Fluent begins the watch with the first component that needs it and ends it with the last. Where that was a dialog it
 * ended before it had shown the page behind the dialog again, and the page stayed hidden from who listens to it. With it
 * comes what remembers where the focus was: buttons only say that it returns to them (`focusReturnsHere`).
 */
export default function KeptFocus() {
  useRestoreFocusTarget();
  return null;
}
