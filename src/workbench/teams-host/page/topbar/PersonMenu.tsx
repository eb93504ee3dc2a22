import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { initialsOf } from '../initials.ts';
import { useSession, useTexts } from '../session.ts';

const useStyles = makeStyles({
  trigger: { minWidth: 'auto', padding: '2px' },
  people: { maxHeight: 'min(480px, 80vh)', width: '336px', maxWidth: '94vw' },
  hint: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** Choosing a person is the sign-in of the workbench: everything shown is then done and seen as that person. */
export function PersonMenu() {
  const styles = useStyles();
  const texts = useTexts();
  const { people, person, prefer } = useSession();
  return (
    <Menu
      checkedValues={{ person: [person.oid] }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        const [chosen] = checkedItems;
        if (chosen !== undefined) prefer({ person: chosen });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          className={styles.trigger}
          aria-label={texts.topBar.person(person.displayName)}
        >
          <Avatar
            size={32}
            initials={initialsOf(person.displayName)}
            color="colorful"
            idForColor={person.oid}
            aria-hidden
          />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.people}>
          <MenuGroup>
            <MenuGroupHeader>{texts.topBar.signInAs}</MenuGroupHeader>
            {people.map(({ oid, displayName, siteRole }) => (
              <MenuItemRadio key={oid} name="person" value={oid} subText={texts.siteRole[siteRole]}>
                {displayName}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
