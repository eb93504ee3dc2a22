import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { blocksOf, type Block } from './paragraphs.ts';

const useText = makeResetStyles({
  ...typographyStyles.body1,
  lineHeight: tokens.lineHeightBase400,
  maxWidth: '72ch',
  overflowWrap: 'anywhere',
  '& p, & ul, & ol': { marginBlock: 0 },
  '& ul, & ol': { paddingLeft: tokens.spacingHorizontalXL },
  '& * + p, & * + ul, & * + ol': { marginTop: tokens.spacingVerticalS },
});

/** Text that people wrote, as paragraphs and lists. Shown as it is: nothing in it is ever run or followed. */
export function PlainText({ text }: { readonly text: string }) {
  const className = useText();
  return (
    <div className={className}>
      {blocksOf(text).map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        {block.lines.map((line, index) => (
          <Fragment key={index}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    );
  }
  const items = block.items.map((item, index) => <li key={index}>{item}</li>);
  return block.isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}
