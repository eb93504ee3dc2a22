import { MessageBar, MessageBarBody, MessageBarTitle, type MessageBarProps } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

type Props = {
  readonly intent: NonNullable<MessageBarProps['intent']>;
  readonly title: string;
  readonly body: string;
  /** What the notice is about; when that changes, the focus comes here. */
  readonly occasion: unknown;
  /** Buttons, in a `MessageBarActions`. */
  readonly children?: ReactNode;
};

/** Says why something did not go through. Takes the focus, so that nobody waits for an answer that came elsewhere. */
export function Notice({ intent, title, body, occasion, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [occasion]);
  return (
    <div ref={place} tabIndex={-1}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {body}
        </MessageBarBody>
        {children}
      </MessageBar>
    </div>
  );
}
