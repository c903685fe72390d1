/**
 * The card as a shape of the canvas: its geometry is arithmetic, its body plain HTML, its editor our own.
 */
import { HTMLContainer, Rectangle2d, ShapeUtil, type TLResizeInfo, useIsEditing } from 'tldraw';
import { cardSize } from '../../shared/cards/registry.ts';
import { useT } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import { CardEditor } from './CardEditor.tsx';
import { CardFace, typeSizeOf } from './CardFace.tsx';
import { CardMark, mayHaveMark } from './CardMark.tsx';
import styles from './card.module.css';
import { PictureFace } from './PictureFace.tsx';
import { type CardShape, cardProps, recordIdOf } from './shape-types.ts';

const Lock = () => {
  const label = useT()('card.locked');
  return (
    <span className={styles.lock} role="img" aria-label={label} title={label}>
      <Icon name="lock" />
    </span>
  );
};

const CardBody = ({ shape }: { readonly shape: CardShape }) => {
  const editing = useIsEditing(shape.id);
  const { kind, text, tint, fields, locked } = shape.props;
  const absent = kind === 'stakeholder' && !(Array.isArray(fields.representedBy) && fields.representedBy.length > 0);
  const look = [styles.card, styles[kind], editing ? styles.editing : ''].join(' ');
  return (
    <>
      <div
        className={look}
        data-tint={tint}
        data-absent={absent}
        data-card-kind={kind}
        data-record={recordIdOf(shape.id)}
      >
        {kind === 'picture' && <PictureFace text={text} fields={fields} />}
        {editing ? (
          <CardEditor recordId={recordIdOf(shape.id)} typeSize={typeSizeOf(kind, text)} />
        ) : (
          <CardFace kind={kind} text={text} fields={fields} />
        )}
        {locked && <Lock />}
      </div>
      {mayHaveMark(kind) && <CardMark recordId={recordIdOf(shape.id)} />}
    </>
  );
};

export class CardShapeUtil extends ShapeUtil<CardShape> {
  static override type = 'card' as const;
  static override props = cardProps;

  override getDefaultProps(): CardShape['props'] {
    return { kind: 'note', text: '', tint: 'sun', by: '', locked: false, fields: {} };
  }

  override getGeometry(shape: CardShape) {
    const [width, height] = cardSize(shape.props.kind, shape.props.text, shape.props.fields);
    return new Rectangle2d({ width, height, isFilled: true });
  }

  override canEdit(shape: CardShape): boolean {
    return !shape.props.locked;
  }

  override canResize(): boolean {
    return false;
  }

  override canBind(): boolean {
    return false;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override hideResizeHandles(): boolean {
    return true;
  }

  // A card turned on its side could not be read: rotating a group moves cards but leaves them upright.
  override onRotate(initial: CardShape, current: CardShape) {
    return { ...current, rotation: initial.rotation };
  }

  override onResize(shape: CardShape, info: TLResizeInfo<CardShape>) {
    return { ...shape, x: info.newPoint.x, y: info.newPoint.y };
  }

  /** A note left without a word was a slip; a picture needs none. */
  override onEditEnd(shape: CardShape): void {
    const current = this.editor.getShape<CardShape>(shape.id);
    if (current?.props.kind !== 'picture' && current?.props.text.trim() === '') this.editor.deleteShape(shape.id);
  }

  override getText(shape: CardShape): string {
    return shape.props.text;
  }

  override component(shape: CardShape) {
    return (
      <HTMLContainer>
        <CardBody shape={shape} />
      </HTMLContainer>
    );
  }

  override indicator(shape: CardShape) {
    const [width, height] = cardSize(shape.props.kind, shape.props.text, shape.props.fields);
    return <rect width={width} height={height} rx={shape.props.kind === 'stakeholder' ? 8 : 4} />;
  }
}
