/**
 * A link as a shape of the canvas. Its line follows its two cards; it cannot be moved by itself. A link whose card is
 * gone shows nothing until the card comes back.
 */
import { type Editor, Polyline2d, Rectangle2d, ShapeUtil, SVGContainer, useEditor, useValue, Vec } from 'tldraw';
import { useSession } from './board-context.ts';
import { along, type Curve, curvePath, headPath, linkCurve } from './link-geometry.ts';
import { type LinkShape, linkProps, recordIdOf, shapeIdOf } from './shape-types.ts';

const POINTS = 9;

const curveOf = (editor: Editor, shape: LinkShape): Curve | undefined => {
  const from = editor.getShapePageBounds(shapeIdOf(shape.props.from));
  const to = editor.getShapePageBounds(shapeIdOf(shape.props.to));
  return from && to && linkCurve(recordIdOf(shape.id), from, to);
};

const LinkLine = ({ shape }: { readonly shape: LinkShape }) => {
  const editor = useEditor();
  const curve = useValue('curve', () => curveOf(editor, shape), [editor, shape]);
  const named = useValue(
    'named',
    () => editor.getHoveredShapeId() === shape.id || editor.getSelectedShapeIds().includes(shape.id),
    [editor, shape.id],
  );
  const type = useSession().settings.linkTypes.find((candidate) => candidate.id === shape.props.linkType);
  if (!curve) return null;
  const colour = type?.colour ?? 'var(--ink-soft)';
  const middle = along(curve, 0.5);
  const head = 8 + shape.props.strength * 2;
  return (
    <SVGContainer style={{ overflow: 'visible' }} data-link={recordIdOf(shape.id)}>
      <path
        d={curvePath(curve)}
        fill="none"
        stroke={colour}
        strokeWidth={0.9 + shape.props.strength * 0.8}
        strokeDasharray={type?.negative ? '7 6' : undefined}
        strokeLinecap="round"
        opacity={0.85}
      />
      <path d={headPath(curve.to, along(curve, 0.93), head)} fill={colour} />
      {shape.props.direction === 'two-way' && <path d={headPath(curve.from, along(curve, 0.07), head)} fill={colour} />}
      {named && type && (
        <text
          x={middle.x}
          y={middle.y - 6}
          textAnchor="middle"
          fontSize={15}
          fontWeight={600}
          fontFamily="var(--font)"
          fill={colour}
          stroke="var(--sheet)"
          strokeWidth={5}
          paintOrder="stroke"
        >
          {type.label}
        </text>
      )}
    </SVGContainer>
  );
};

export class LinkShapeUtil extends ShapeUtil<LinkShape> {
  static override type = 'link' as const;
  static override props = linkProps;

  override getDefaultProps(): LinkShape['props'] {
    return { from: '', to: '', linkType: '', direction: 'one-way', strength: 2, by: '' };
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
