import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, useId } from 'react';
import { blocksOf, stretchesOf, type Block } from './paragraphs.ts';
import { usePlainTextTexts } from './plainTextTexts.ts';

const useText = makeResetStyles({
  ...typographyStyles.body1,
  lineHeight: tokens.lineHeightBase400,
  maxWidth: '72ch',
  overflowWrap: 'anywhere',
  '& p, & ul, & ol': { marginBlock: 0 },
  '& ul, & ol': { paddingLeft: tokens.spacingHorizontalXL },
  '& * + p, & * + ul, & * + ol, & * + div': { marginTop: tokens.spacingVerticalS },
});
const useTable = makeResetStyles({
  overflowX: 'auto',
  ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  '& table': { borderCollapse: 'collapse' },
  '& th, & td': {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'start',
    verticalAlign: 'top',
    // Words stay whole: a wide table scrolls in its own place.
    overflowWrap: 'normal',
  },
  '& th': { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
});
const useStyles = makeStyles({
  placeholder: {
    paddingInline: tokens.spacingHorizontalXXS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    outline: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
  },
  notes: {
    ...typographyStyles.caption1,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  note: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  mark: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
});

/**
 * Text that people wrote, as paragraphs, lists, tables and footnotes, with what waits to be filled in marked. Shown as
 * it is: nothing in it is ever run or followed.
 */
export function PlainText({ text }: { readonly text: string }) {
  const className = useText();
  const name = useId();
  const blocks = blocksOf(text);
  const marks = new Set(blocks.flatMap((block) => (block.kind === 'notes' ? block.notes : [])).map(({ mark }) => mark));
  return (
    <div className={className}>
      {blocks.map((block, index) => (
        <BlockOf key={index} block={block} notes={{ name, marks }} />
      ))}
    </div>
  );
}

/** The footnotes of one text, and what tells them from those of the others on the page. */
type Notes = { readonly name: string; readonly marks: ReadonlySet<string> };

function BlockOf({ block, notes }: { readonly block: Block; readonly notes: Notes }) {
  if (block.kind === 'table') return <Table block={block} notes={notes} />;
  if (block.kind === 'notes') return <NotesOf block={block} notes={notes} />;
  if (block.kind === 'paragraph') {
    return (
      <p>
        {block.lines.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            <Line text={line} notes={notes} />
          </Fragment>
        ))}
      </p>
    );
  }
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Line text={item} notes={notes} />
    </li>
  ));
  return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

type TableProps = { readonly block: Extract<Block, { kind: 'table' }>; readonly notes: Notes };

/** Wider than the page it scrolls by itself, from the keyboard too. */
function Table({ block: { head, rows }, notes }: TableProps) {
  const className = useTable();
  const words = usePlainTextTexts();
  return (
    <div className={className} role="region" aria-label={words.table(head.join(', '))} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Line text={cell} notes={notes} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, index) => (
                <td key={index}>
                  <Line text={cell} notes={notes} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type NotesProps = { readonly block: Extract<Block, { kind: 'notes' }>; readonly notes: Notes };

function NotesOf({ block, notes }: NotesProps) {
  const styles = useStyles();
  const { footnotes } = usePlainTextTexts();
  return (
    <div className={styles.notes} role="note" aria-label={footnotes}>
      {block.notes.map(({ mark, text }, index) => (
        <div key={index} id={`${notes.name}-${mark}`} tabIndex={-1} className={styles.note}>
          <sup>{mark}</sup>
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}

function Line({ text, notes }: { readonly text: string; readonly notes: Notes }) {
  return stretchesOf(text, notes.marks).map((stretch, index) => {
    if (stretch.kind === 'words') return <Fragment key={index}>{stretch.text}</Fragment>;
    if (stretch.kind === 'placeholder') return <Placeholder key={index}>{stretch.text}</Placeholder>;
    return <NoteLink key={index} mark={stretch.mark} name={notes.name} />;
  });
}

function Placeholder({ children }: { readonly children: string }) {
  const styles = useStyles();
  const { placeholder } = usePlainTextTexts();
  return (
    <mark className={styles.placeholder} title={placeholder}>
      {children}
    </mark>
  );
}

/** Goes to the footnote within the page: the address of the page is a place of the tab, which stays. */
function NoteLink({ mark, name }: { readonly mark: string; readonly name: string }) {
  const styles = useStyles();
  const words = usePlainTextTexts();
  return (
    <sup>
      <a
        href={location.hash === '' ? '#' : location.hash}
        className={styles.mark}
        aria-label={words.note(mark)}
        onClick={(event) => {
          event.preventDefault();
          const note = document.getElementById(`${name}-${mark}`);
          note?.focus();
          note?.scrollIntoView({ block: 'nearest' });
        }}
      >
        {mark}
      </a>
    </sup>
  );
}
