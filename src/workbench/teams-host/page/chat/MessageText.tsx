import { Link, makeStyles, Text } from '@fluentui/react-components';
import { follow } from '../channel/useTabEffects.ts';
import { destinationOf } from '../protocol/deepLink.ts';
import { useSession } from '../session.ts';

const useStyles = makeStyles({ text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } });

/** Plain text with addresses made clickable; a link to the app opens in this window, as it would in Teams. */
export function MessageText({ text }: { readonly text: string }) {
  const styles = useStyles();
  const session = useSession();
  return (
    <Text className={styles.text}>
      {text.split(/(https?:\/\/\S+)/).map((part, index) =>
        part.startsWith('http') ? (
          <Link
            key={index}
            inline
            href={part}
            onClick={(event) => {
              event.preventDefault();
              follow(destinationOf(part, session.settings), session);
            }}
          >
            {part}
          </Link>
        ) : (
          part
        ),
      )}
    </Text>
  );
}
