/**
 * The pages. The board is loaded only when somebody opens one: home and join stay small.
 */
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { HomePage } from './home/HomePage.tsx';
import { JoinPage } from './join/JoinPage.tsx';

const ScreenPage = lazy(async () => ({ default: (await import('./screen/ScreenPage.tsx')).ScreenPage }));
const BoardPage = lazy(async () => ({ default: (await import('./board/BoardPage.tsx')).BoardPage }));

export const App = () => (
  <Suspense fallback={null}>
    <Switch>
      <Route path="/b/:boardId">{({ boardId }) => <BoardPage key={boardId} boardId={boardId} />}</Route>
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
