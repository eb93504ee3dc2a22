import { Button, Caption1, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTexts } from '../session.ts';
import { invokeBot, type Asker } from './botInvoke.ts';
import { settingsAnswerOf } from './settingsAnswer.ts';
import { openAppWindow } from './signIn.ts';

/** Teams names a command with the wish for settings, although they are the whole app's. */
const COMMAND = { commandId: 'searchCriteria' };

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  told: { color: tokens.colorNeutralForeground2 },
});

/** The settings of the message extension: the app's page in a window of its own, and what it says goes to the bot. */
export function SettingsButton({ asker }: { readonly asker: Asker }) {
  const styles = useStyles();
  const { settings, failed } = useTexts().extension;
  const [isOpen, setIsOpen] = useState(false);
  const [told, setTold] = useState('');

  const pageOf = async (): Promise<string | undefined> => {
    const said = settingsAnswerOf(await invokeBot(asker, { name: 'composeExtension/querySettingUrl', value: COMMAND }));
    if (said.kind === 'page') return said.link;
    setTold(said.kind === 'message' ? said.text : failed);
    return undefined;
  };
  const open = async () => {
    setIsOpen(true);
    setTold('');
    const state = await openAppWindow(asker.person, pageOf).catch(() => undefined);
    if (state !== undefined) await invokeBot(asker, { name: 'composeExtension/setting', value: { ...COMMAND, state } });
    setIsOpen(false);
  };
  return (
    <span className={styles.root}>
      <Caption1 role="status" className={styles.told}>
        {told}
      </Caption1>
      <Tooltip content={settings} relationship="label">
        <Button
          appearance="subtle"
          size="small"
          icon={<Settings20Regular />}
          disabledFocusable={isOpen}
          onClick={() => void open()}
        />
      </Tooltip>
    </span>
  );
}
