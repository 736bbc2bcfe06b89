import { RouterProvider } from 'react-router';
import { Toasts } from '../feedback/Toasts.tsx';
import { SessionGate } from '../session/SessionGate.tsx';
import { TextsProvider } from '../texts/TextsProvider.tsx';
import { router } from './router.tsx';

export function App() {
  return (
    <TextsProvider>
      <Toasts>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </Toasts>
    </TextsProvider>
  );
}
