/**
 * The pages. Joining and the page for phones are here at once and stay small; the others come with every text when
 * somebody opens them.
 */
import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { chooseLanguage, loadTranslator } from './i18n/catalogue.ts';
import { TranslateContext } from './i18n/index.ts';
import { JoinPage } from './join/JoinPage.tsx';

/** A page that is loaded when it is opened, with the whole catalogue and our fonts. */
const large = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [Page, translate] = await Promise.all([
      load(),
      loadTranslator(chooseLanguage(), 'whole'),
      import('./ui/fonts.ts'),
    ]);
    return {
      default: (props: Props) => (
        <TranslateContext value={translate}>
          <Page {...props} />
        </TranslateContext>
      ),
    };
  });

const BoardPage = large(async () => (await import('./board/BoardPage.tsx')).BoardPage);
const ScreenPage = large(async () => (await import('./screen/ScreenPage.tsx')).ScreenPage);
const HomePage = large(async () => (await import('./home/HomePage.tsx')).HomePage);
const PhonePage = lazy(async () => ({ default: (await import('./phone/PhonePage.tsx')).PhonePage }));

export const App = () => (
  <Suspense fallback={null}>
    <Switch>
      <Route path="/b/:boardId">{({ boardId }) => <BoardPage key={boardId} boardId={boardId} />}</Route>
      <Route path="/p/:boardId">{({ boardId }) => <PhonePage key={boardId} boardId={boardId} />}</Route>
      <Route path="/screen/:boardId">{({ boardId }) => <ScreenPage key={boardId} boardId={boardId} />}</Route>
      <Route path="/join">
        <JoinPage />
      </Route>
      <Route>
        <HomePage />
      </Route>
    </Switch>
  </Suspense>
);
