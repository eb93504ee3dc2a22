import { Toolbar, ToolbarButton, ToolbarToggleButton, Tooltip } from '@fluentui/react-components';
import {
  BracesVariable20Regular,
  Eye20Regular,
  Table20Regular,
  TextBulletList20Regular,
  TextFootnote20Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useDraftingTexts } from './draftingTexts.ts';
import { editsFor, INSERTIONS, typeInto, type Insertion } from './insertions.ts';

const ICON: Readonly<Record<Insertion, FluentIcon>> = {
  list: TextBulletList20Regular,
  table: Table20Regular,
  placeholder: BracesVariable20Regular,
  footnote: TextFootnote20Regular,
};

type Props = {
  /** What the text is called. */
  readonly name: string;
  readonly area: () => HTMLTextAreaElement | undefined;
  readonly isPreviewed: boolean;
  readonly onPreview: (isPreviewed: boolean) => void;
};

/** Puts a list, a table, a blank or a footnote into a text, and shows how it looks. */
export default function TextTools({ name, area, isPreviewed, onPreview }: Props) {
  const { tools } = useDraftingTexts();
  const insert = (insertion: Insertion): void => {
    const field = area();
    if (field === undefined) return;
    const selected = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
    typeInto(field, editsFor(insertion, selected, tools.column));
  };
  return (
    <Toolbar
      size="small"
      aria-label={tools.label(name)}
      checkedValues={{ preview: isPreviewed ? ['shown'] : [] }}
      onCheckedValueChange={(_, { checkedItems }) => onPreview(checkedItems.length > 0)}
    >
      {INSERTIONS.map((insertion) => {
        const Icon = ICON[insertion];
        return (
          <Tooltip key={insertion} content={tools[insertion]} relationship="label">
            <ToolbarButton icon={<Icon />} onClick={() => insert(insertion)} />
          </Tooltip>
        );
      })}
      <Tooltip content={tools.preview} relationship="label">
        <ToolbarToggleButton name="preview" value="shown" icon={<Eye20Regular />} />
      </Tooltip>
    </Toolbar>
  );
}
