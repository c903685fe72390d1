/**
 * The canvas: tldraw's editor with our shapes, our store binding and none of its chrome except the watermark.
 */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { useEffect, useMemo, useRef } from 'react';
import {
  createTLStore,
  DefaultFontStyle,
  DrawShapeUtil,
  defaultAddFontsFromNode,
  defaultShapeTools,
  defaultTools,
  type Editor,
  GeoShapeUtil,
  HighlightShapeUtil,
  LineShapeUtil,
  registerDefaultSideEffects,
  TextShapeUtil,
  type TLShape,
  TldrawEditor,
  TldrawHandles,
  TldrawScribble,
  TldrawSelectionForeground,
  TldrawShapeIndicators,
  TldrawUiContextProvider,
  tipTapDefaultExtensions,
  type VecLike,
} from 'tldraw';
import 'tldraw/tldraw.css';
import { keyOf } from '../../shared/i18n/translate.ts';
import { useT } from '../i18n/index.ts';
import { type BoardUi, useBoard, useBoardRights } from './board-context.ts';
import { CardShapeUtil } from './CardShapeUtil.tsx';
import styles from './canvas.module.css';
import { carryClusters } from './cluster-carry.ts';
import { handleKeys } from './keys.ts';
import { LinkShapeUtil } from './LinkShapeUtil.tsx';
import { linkTool } from './LinkTool.ts';
import { layerVisibility, takeOwnPen, watchLayers } from './layers.ts';
import { linkVisibility } from './link-visibility.ts';
import { addCardAt } from './new-cards.ts';
import { Overlay } from './Overlay.tsx';
import { addPictures } from './pictures.ts';
import { followRights, keepRules } from './rules-on-canvas.ts';
import { recordIdOf } from './shape-types.ts';
import { TemplateShapeUtil } from './TemplateShapeUtil.tsx';
import { panWithOneFinger } from './touch-panning.ts';
import { watchView } from './view.ts';
import { type Binding, bindCanvas } from './yjs-binding.ts';

const SHAPE_UTILS = [
  CardShapeUtil,
  TemplateShapeUtil,
  LinkShapeUtil,
  DrawShapeUtil,
  HighlightShapeUtil,
  TextShapeUtil,
  GeoShapeUtil,
  LineShapeUtil,
];
/** Links are shapes of our own; the canvas's arrows, which would need bindings, are not among the tools. */
const NO_BINDINGS = [] as const;
const COMPONENTS = {
  Scribble: TldrawScribble,
  ShapeIndicators: TldrawShapeIndicators,
  SelectionForeground: TldrawSelectionForeground,
  Handles: TldrawHandles,
  Background: null,
  InFrontOfTheCanvas: Overlay,
};
const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const OPTIONS = { maxShapesPerPage: 20_000, maxPages: 1, createTextOnCanvasDoubleClick: false };
const TEXT_OPTIONS = {
  addFontsFromNode: defaultAddFontsFromNode,
  tipTapConfig: { extensions: tipTapDefaultExtensions },
};
const ASSETS = getAssetUrlsByImport();
const blank = (urls: object): Record<string, string> =>
  Object.fromEntries(Object.keys(urls).map((name) => [name, BLANK]));
/** Only fonts and words of tldraw's interface are ever shown; it would load every one of its icons all the same. */
const ASSET_URLS = { ...ASSETS, icons: blank(ASSETS.icons), embedIcons: blank(ASSETS.embedIcons) };
const FONT_URLS = { fonts: ASSET_URLS.fonts };

/** What is dropped or pasted as a page or embed stays out: it would be fetched from elsewhere. Pictures go to our server. */
const keepForeignContentOut = (
  editor: Editor,
  onFiles: (files: File[], at?: VecLike) => void,
  say: () => void,
): void => {
  editor.registerExternalContentHandler('files', ({ files, point }) => onFiles(files, point));
  for (const type of ['embed', 'svg-text', 'url', 'file-replace'] as const) {
    editor.registerExternalContentHandler(type, say);
  }
  editor.registerExternalAssetHandler('url', null);
  editor.registerExternalAssetHandler('file', null);
};

/** Double-click on the board makes a note where it was. */
const noteOnDoubleClick = (editor: Editor, ui: BoardUi): (() => void) => {
  const onEvent = (info: { name: string; type: string; phase?: string; target?: string }): void => {
    const onCanvas =
      info.type === 'click' && info.name === 'double_click' && info.phase === 'up' && info.target === 'canvas';
    if (!onCanvas || !editor.isIn('select') || editor.getIsReadonly()) return;
    if (editor.getShapeAtPoint(editor.inputs.currentPagePoint, { hitInside: true })) return;
    addCardAt(ui, 'note', editor.inputs.currentPagePoint);
  };
  editor.on('event', onEvent as Parameters<typeof editor.on<'event'>>[1]);
  return () => void editor.off('event', onEvent as Parameters<typeof editor.on<'event'>>[1]);
};

/** A drag that is held back says so with every movement. */
const SAY_AGAIN_MS = 4_000;
const notTooOften = (say: () => void): (() => void) => {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < SAY_AGAIN_MS) return;
    last = performance.now();
    say();
  };
};

/** What is hidden on this screen: drawings of some people, links that are not asked for. */
const shownHere = (ui: BoardUi) => {
  const [layers, links] = [layerVisibility(ui), linkVisibility(ui)];
  return (shape: TLShape): 'hidden' | 'inherit' => (links(shape) === 'hidden' ? 'hidden' : layers(shape));
};

interface Mounted {
  readonly close: () => void;
}

const mountBoard = (editor: Editor, ui: BoardUi, binding: Binding, t: ReturnType<typeof useT>): Mounted => {
  const { board } = ui;
  const stops = [
    registerDefaultSideEffects(editor),
    keepRules(
      editor,
      ui,
      (code) => ui.say(t(keyOf('refusal', code))),
      notTooOften(() => ui.say(t('map.held'))),
    ),
    noteOnDoubleClick(editor, ui),
    carryClusters(editor, ui, binding.flush),
    watchView(editor, ui),
    handleKeys(ui, t),
    watchLayers(editor, ui),
  ];
  const letGo = (): void => {
    binding.flush();
    ui.places.settle();
  };
  const onEvent = (info: { name: string }): void => {
    const { x, y } = editor.inputs.currentPagePoint;
    board.room.presence.point(x, y);
    if (info.name === 'pointer_down') board.mark();
    if (info.name === 'pointer_up') queueMicrotask(letGo);
  };
  editor.on('event', onEvent);
  panWithOneFinger(editor);
  keepForeignContentOut(
    editor,
    (files, at) => addPictures(ui, files, t, at && [at.x, at.y]),
    () => ui.say(t('board.noPictures')),
  );
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans');
  takeOwnPen(editor, ui);
  editor.user.updateUserPreferences({ animationSpeed: 1, isSnapMode: false });
  return {
    close: () => {
      editor.off('event', onEvent);
      for (const stop of stops) stop();
      binding.close();
    },
  };
};

export const BoardCanvas = () => {
  const ui = useBoard();
  const t = useT();
  const rights = useBoardRights();
  const mounted = useRef<Mounted>(undefined);
  const { store, tools, binding, visibility } = useMemo(() => {
    const made = createTLStore({ shapeUtils: SHAPE_UTILS, bindingUtils: NO_BINDINGS });
    const bound = bindCanvas({
      store: made,
      doc: ui.board.room.doc,
      records: ui.board.records,
      views: ui.board.views,
      arrangement: ui.board.arrangement,
      lanes: ui.board.lanes,
      me: ui.board.me,
      gliding: () => ui.editor.get()?.inputs.isDragging ?? false,
      movable: ui.movable.get,
    });
    const link = linkTool(ui.linkDraft, (from, to) => {
      const type = ui.linkType.get() ?? ui.board.room.session.get()?.settings.linkTypes[0]?.id;
      if (type) ui.board.addLink({ from: recordIdOf(from), to: recordIdOf(to), linkType: type });
    });
    return {
      store: made,
      binding: bound,
      tools: [...defaultTools, ...defaultShapeTools, link],
      visibility: shownHere(ui),
    };
  }, [ui]);

  useEffect(() => {
    ui.board.room.beforeRemote(binding.flush);
    let before = ui.movable.get();
    return ui.movable.subscribe(() => {
      const now = ui.movable.get();
      binding.refresh([before, now].filter((id) => id !== undefined));
      before = now;
    });
  }, [ui, binding]);

  useEffect(() => () => mounted.current?.close(), []);

  useEffect(() => {
    const editor = ui.editor.get();
    if (editor && rights) followRights(editor, ui);
  }, [ui, rights]);

  const onMount = (editor: Editor): void => {
    mounted.current = mountBoard(editor, ui, binding, t);
    followRights(editor, ui);
    ui.editor.set(editor);
  };

  return (
    <div className={styles.canvas}>
      <TldrawUiContextProvider assetUrls={ASSET_URLS}>
        <TldrawEditor
          store={store}
          shapeUtils={SHAPE_UTILS}
          bindingUtils={NO_BINDINGS}
          tools={tools}
          initialState="select"
          components={COMPONENTS}
          options={OPTIONS}
          textOptions={TEXT_OPTIONS}
          assetUrls={FONT_URLS}
          getShapeVisibility={visibility}
          autoFocus
          onMount={onMount}
        />
      </TldrawUiContextProvider>
    </div>
  );
};
