/**
 * A template as a shape of the canvas: its method's face, or its zones with title and prompt.
 */
import { HTMLContainer, Rectangle2d, ShapeUtil } from 'tldraw';
import { keyOf } from '../../shared/i18n/translate.ts';
import { methodById } from '../../shared/methods/registry.ts';
import { useT } from '../i18n/index.ts';
import { methodView } from '../methods/registry.ts';
import { useValueOf } from '../ui/use-value.ts';
import { useBoard } from './board-context.ts';
import { recordIdOf, type TemplateShape, templateProps } from './shape-types.ts';
import styles from './template.module.css';
import { Zones } from './Zones.tsx';

const TemplateBody = ({ shape }: { readonly shape: TemplateShape }) => {
  const t = useT();
  const movable = useValueOf(useBoard().movable) === recordIdOf(shape.id);
  const method = methodById(shape.props.method);
  if (method === undefined) return null;
  const Face = methodView(method.id)?.Face;
  return (
    <div className={`${styles.sheet} ${movable ? styles.movable : ''}`} data-method={method.id}>
      <div className={styles.title} dir="auto">
        {shape.props.title || t(keyOf('method', method.id))}
      </div>
      {Face ? <Face method={method} templateId={recordIdOf(shape.id)} /> : <Zones method={method} />}
    </div>
  );
};

export class TemplateShapeUtil extends ShapeUtil<TemplateShape> {
  static override type = 'template' as const;
  static override props = templateProps;

  override getDefaultProps(): TemplateShape['props'] {
    return { method: '', title: '' };
  }

  override getGeometry(shape: TemplateShape) {
    const [width, height] = methodById(shape.props.method)?.size ?? [100, 100];
    return new Rectangle2d({ width, height, isFilled: true });
  }

  override canBind(): boolean {
    return false;
  }

  override canResize(): boolean {
    return false;
  }

  override hideRotateHandle(): boolean {
    return true;
  }

  override hideResizeHandles(): boolean {
    return true;
  }

  override component(shape: TemplateShape) {
    return (
      <HTMLContainer>
        <TemplateBody shape={shape} />
      </HTMLContainer>
    );
  }

  override indicator(shape: TemplateShape) {
    const [width, height] = methodById(shape.props.method)?.size ?? [100, 100];
    return <rect width={width} height={height} rx={14} />;
  }
}
