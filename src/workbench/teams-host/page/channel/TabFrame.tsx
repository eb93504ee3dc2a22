import { Button, makeStyles, mergeClasses, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { LOCALE, type MeetingFrame, type TabSurroundings } from '../protocol/hostContext.ts';
import { savePressed } from '../protocol/hostMessage.ts';
import type { HostEffect } from '../protocol/hostProtocol.ts';
import { useTabHost } from '../protocol/useTabHost.ts';
import { useSession, useTexts } from '../session.ts';
import { signedInOf, siteUrlOf } from '../signedIn.ts';
import { ConsentDialog } from './ConsentDialog.tsx';
import { ShareContentDialog } from './ShareContentDialog.tsx';
import { ShareLinkDialog } from './ShareLinkDialog.tsx';
import { PAGE_ID, useChannel } from './team.ts';
import { MEETING } from '../meeting/stage.ts';
import { useTabEffects } from './useTabEffects.ts';

/** Teams gives an app this long to report success before it shows an error page. Milliseconds. */
const PATIENCE = 30_000;

const useStyles = makeStyles({
  area: { position: 'relative', minHeight: 0, height: '100%' },
  frame: { display: 'block', width: '100%', height: '100%', border: 'none' },
  hidden: { visibility: 'hidden' },
  cover: {
    position: 'absolute',
    inset: '0',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
});

export type Configuring = {
  /** Whether the person has pressed the button that saves. */
  readonly isSaving: boolean;
  readonly hear: (effect: HostEffect) => void;
};

export type TabFrameProps = {
  readonly isInChannel: boolean;
  readonly subPageId?: string;
  /** Which part of a meeting's window this is. */
  readonly meetingFrame?: MeetingFrame;
  /** Given where the page says what a new tab shows. */
  readonly configuring?: Configuring;
  /** What the app itself asked to have shown, e.g. `"/tab/#/meetings/01JD…/stage"`. */
  readonly address?: string;
};

/** Samsyn's tab as Teams frames it. Another person, language or place means another load of the page. */
export function TabFrame(props: TabFrameProps) {
  const { person, preferences } = useSession();
  const [attempt, setAttempt] = useState(0);
  const key = [person.oid, preferences.language, props.isInChannel, props.subPageId, props.address, attempt].join(' ');
  return <LoadedTab key={key} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

function LoadedTab(props: TabFrameProps & { readonly onRetry: () => void }) {
  const { isInChannel, meetingFrame, address, configuring, onRetry } = props;
  const styles = useStyles();
  const texts = useTexts();
  const session = useSession();
  const frame = useRef<HTMLIFrameElement>(null);
  const at = useSurroundings(props);
  // A later theme is pushed to the page; only the first one stands in its address.
  const [src] = useState(() => address ?? `/tab/?theme=${at.theme}&locale=${LOCALE[at.language]}`);
  const effects = useTabEffects(session, at.person);
  const { state, setState, shared, sharing, close, asked, answerConsent, perform } = effects;
  useTabHost(frame, at, (effect, post) => {
    configuring?.hear(effect);
    perform(effect, post);
  });
  const isSaving = configuring?.isSaving === true;
  useEffect(() => {
    if (isSaving) frame.current?.contentWindow?.postMessage(savePressed(), location.origin);
  }, [isSaving]);
  useEffect(() => {
    const timer = setTimeout(
      () => setState((now) => (now.kind === 'ready' ? now : { kind: 'failed', reason: texts.tab.silent })),
      PATIENCE,
    );
    return () => clearTimeout(timer);
  }, [setState, texts]);
  const isShown = state.kind === 'showing' || state.kind === 'ready';
  return (
    <div className={styles.area}>
      <iframe
        ref={frame}
        name="embedded-page-container"
        title={meetingFrame === 'meetingStage' ? texts.meeting.stageFrame : texts.tab.frame}
        src={src}
        allow="clipboard-read; clipboard-write"
        className={mergeClasses(styles.frame, !isShown && styles.hidden)}
      />
      {state.kind === 'loading' && <Spinner className={styles.cover} label={texts.tab.loading} />}
      {state.kind === 'failed' && (
        <div className={styles.cover} role="alert">
          <Subtitle2 as="h2">{texts.tab.failed}</Subtitle2>
          <Text>{state.reason}</Text>
          <Button onClick={onRetry}>{texts.tab.retry}</Button>
        </div>
      )}
      {asked && <ConsentDialog scope={asked.scope} onAnswer={answerConsent} />}
      {shared && <ShareLinkDialog shared={shared} isInChannel={isInChannel} onClose={close} />}
      {sharing && <ShareContentDialog content={sharing} onClose={close} />}
    </div>
  );
}

function useSurroundings({ isInChannel, subPageId, meetingFrame, configuring }: TabFrameProps): TabSurroundings {
  const channel = useChannel();
  const { settings, person, preferences } = useSession();
  const [sessionId] = useState(() => crypto.randomUUID());
  const signedIn = useMemo(() => signedInOf(person, settings), [person, settings]);
  return {
    person: signedIn,
    theme: preferences.theme,
    language: preferences.language,
    appId: settings.appId,
    pageId: PAGE_ID,
    ...(subPageId !== undefined && { subPageId }),
    ...(isInChannel && { channel }),
    ...(meetingFrame && { meeting: { frame: meetingFrame, ...MEETING } }),
    ...(configuring && { isConfiguring: true }),
    siteUrl: siteUrlOf(settings),
    sessionId,
  };
}
