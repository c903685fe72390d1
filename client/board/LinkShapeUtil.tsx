/**
 * A link as a shape of the canvas. Its line follows its two cards; it cannot be moved by itself. A link whose card is
 * gone shows nothing until the card comes back.
 */
import { type Editor, Polyline2d, Rectangle2d, ShapeUtil, SVGContainer, useEditor, useValue, Vec } from 'tldraw';
import { useSession } from './board-context.ts';
import styles from './link.module.css';
import { along, type Curve, crossPath, curvePath, headPath, linkCurve, type Spot } from './link-geometry.ts';
import { type LinkShape, linkProps, recordIdOf, shapeIdOf } from './shape-types.ts';

const POINTS = 9;

const curveOf = (editor: Editor, shape: LinkShape): Curve | undefined => {
  const { from, to, lane, siblings } = shape.props;
  const start = editor.getShapePageBounds(shapeIdOf(from));
  const end = editor.getShapePageBounds(shapeIdOf(to));
  const among = siblings ? { lane, turned: from > to } : undefined;
  return start && end && linkCurve(recordIdOf(shape.id), start, end, among);
};

/** What the person looks at, as far as it concerns this link. */
type Regard = 'named' | 'plain' | 'aside';

const regardOf = (editor: Editor, { id, props }: LinkShape): Regard => {
  const selected = editor.getSelectedShapeIds();
  if (editor.getHoveredShapeId() === id || selected.includes(id)) return 'named';
  if (selected.some((one) => one === shapeIdOf(props.from) || one === shapeIdOf(props.to))) return 'named';
  const others = selected.some((one) => (editor.getShape(one)?.type as string | undefined) === 'card');
  return others ? 'aside' : 'plain';
};

const Name = ({ at, children }: { readonly at: Spot; readonly children: string }) => (
  <text x={at.x} y={at.y - 8} className={styles.name} textAnchor="middle">
    {children}
  </text>
);

const LinkLine = ({ shape }: { readonly shape: LinkShape }) => {
  const editor = useEditor();
  const curve = useValue('curve', () => curveOf(editor, shape), [editor, shape]);
  const regard = useValue('regard', () => regardOf(editor, shape), [editor, shape]);
  const type = useSession().settings.linkTypes.find((candidate) => candidate.id === shape.props.linkType);
  if (!curve) return null;
  const { strength, direction, quiet } = shape.props;
  const middle = along(curve, 0.5);
  const head = 8 + strength * 2;
  return (
    <SVGContainer
      className={styles.link}
      style={{ ['--link' as string]: type?.colour ?? 'var(--ink-soft)' }}
      data-link={recordIdOf(shape.id)}
      data-regard={regard}
      data-quiet={quiet}
    >
      <path
        d={curvePath(curve)}
        className={styles.line}
        strokeWidth={0.9 + strength * 0.8}
        strokeDasharray={type?.negative ? '7 6' : undefined}
      />
      <path d={headPath(curve.to, along(curve, 0.93), head)} className={styles.head} />
      {direction === 'two-way' && <path d={headPath(curve.from, along(curve, 0.07), head)} className={styles.head} />}
      {type?.negative && <path d={crossPath(middle, 7)} className={styles.cross} />}
      {regard === 'named' && type && <Name at={middle}>{type.label}</Name>}
    </SVGContainer>
  );
};

export class LinkShapeUtil extends ShapeUtil<LinkShape> {
  static override type = 'link' as const;
  static override props = linkProps;

  override getDefaultProps(): LinkShape['props'] {
    return {
      from: '',
      to: '',
      linkType: '',
      direction: 'one-way',
      strength: 2,
      by: '',
      lane: 0,
      siblings: false,
      quiet: false,
    };
  }

  override getGeometry(shape: LinkShape) {
    const curve = curveOf(this.editor, shape);
    if (!curve) return new Rectangle2d({ width: 1, height: 1, isFilled: false });
    return new Polyline2d({
      points: Array.from({ length: POINTS }, (_, at) => {
        const { x, y } = along(curve, at / (POINTS - 1));
        return new Vec(x, y);
      }),
    });
  }

  override canBind(): boolean {
    return false;
  }

  override canResize(): boolean {
    return false;
  }

  override hideSelectionBoundsBg(): boolean {
    return true;
  }

  override hideSelectionBoundsFg(): boolean {
    return true;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override hideResizeHandles(): boolean {
    return true;
  }

  override onTranslate(initial: LinkShape) {
    return initial;
  }

  override onRotate(initial: LinkShape) {
    return initial;
  }

  override component(shape: LinkShape) {
    return <LinkLine shape={shape} />;
  }

  override indicator(shape: LinkShape) {
    const curve = curveOf(this.editor, shape);
    return curve ? <path d={curvePath(curve)} /> : null;
  }
}
