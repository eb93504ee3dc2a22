import { makeStyles } from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  DocumentBulletListMultiple20Regular,
  MoreHorizontal20Regular,
  TableSettings20Regular,
} from '@fluentui/react-icons';
import { use } from 'react';
import { may } from '#domain/role.ts';
import type { Language } from '#i18n/catalogue.ts';
import { LanguageContext } from '../start/language.ts';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { MenuOpener } from './MenuOpener.tsx';
import { useOutsideChoices } from './outsideChoices.tsx';
import type { MenuChoice } from './menuParts.ts';
import { useNavigation } from './navigation.ts';
import type { HeaderSection } from './useSections.ts';

const LANGUAGES = ['sv', 'en'] as const satisfies readonly Language[];

const useStyles = makeStyles({ folded: { '@media (min-width: 640px)': { display: 'none' } } });

type Props = {
  /** Those that a narrow header has no room for. */
  readonly sections: readonly HeaderSection[];
};

/** Who one is, in which language, and a way to fetch anew: what is seldom needed. */
export function HeaderMenu({ sections }: Props) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const { language, choose } = use(LanguageContext);
  const { replica } = useSession();
  const navigation = useNavigation();
  const actor = useActor();
  // On a site without roles nobody is coordinator yet, and somebody has to begin.
  const isNew = useWorkspace().roles.all.length === 0;
  const maySetUp = isNew || may.administer(actor);
  const roles = [...actor.roles].map((role) => terms.role[role]).join(', ') || tab.frame.noRole;

  const [outside, signingOut] = useOutsideChoices();

  const acts: readonly MenuChoice[] = [
    ...sections.map(({ kind, label }) => ({
      key: kind,
      label,
      className: styles.folded,
      icon: <DocumentBulletListMultiple20Regular />,
      onChoose: () => navigation.go({ kind }),
    })),
    {
      key: 'reload',
      label: tab.frame.reload,
      icon: <ArrowClockwise20Regular />,
      onChoose: () => void replica.pull(),
    },
  ];
  const setup: MenuChoice = {
    key: 'setup',
    label: tab.frame.setup,
    icon: <TableSettings20Regular />,
    onChoose: () => navigation.go({ kind: 'setup' }),
  };
  const languages = LANGUAGES.map((each) => ({
    key: each,
    label: tab.frame.languages[each],
    isOn: each === language,
    onChoose: () => choose(each),
  }));

  return (
    <>
      <MenuOpener
        appearance="subtle"
        icon={<MoreHorizontal20Regular />}
        menuIcon={null}
        aria-label={tab.frame.settings}
        parts={[
          {
            kind: 'acts',
            heading: `${actor.name} · ${roles}`,
            choices: [...acts, ...(maySetUp ? [setup] : []), ...outside],
          },
          { kind: 'one', heading: tab.frame.language, choices: languages },
        ]}
      />
      {signingOut}
    </>
  );
}
