/**
 * Simple Markdown as elements: paragraphs, **bold** and lists. It never makes HTML out of text, so nothing in an
 * instruction can run.
 */
import { Fragment, type ReactNode } from 'react';
import styles from './markdown.module.css';

const BULLET = /^\s*[-*•]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

const inline = (text: string): ReactNode =>
  text.split(/\*\*(.+?)\*\*/g).map((part, order) => {
    const key = `${order} ${part}`;
    return order % 2 === 1 ? <strong key={key}>{part}</strong> : <Fragment key={key}>{part}</Fragment>;
  });

interface Block {
  readonly kind: 'text' | 'bullets' | 'numbers';
  readonly lines: string[];
}

const kindOf = (line: string): Block['kind'] =>
  BULLET.test(line) ? 'bullets' : NUMBER.test(line) ? 'numbers' : 'text';

const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    const kind = kindOf(line);
    const last = blocks.at(-1);
    if (!isNew && last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
    isNew = false;
  }
  return blocks;
};

const item = (line: string): string => line.replace(BULLET, '').replace(NUMBER, '');

const OneBlock = ({ kind, lines }: Block) => {
  if (kind === 'text') return <p>{inline(lines.join('\n'))}</p>;
  const List = kind === 'bullets' ? 'ul' : 'ol';
  return (
    <List>
      {lines.map((line, order) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text may repeat and have no other name.
        <li key={order}>{inline(item(line))}</li>
      ))}
    </List>
  );
};

export const Markdown = ({ text }: { readonly text: string }) => (
  <div className={styles.text} dir="auto">
    {blocksOf(text).map((block, order) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <OneBlock key={order} {...block} />
    ))}
  </div>
);
