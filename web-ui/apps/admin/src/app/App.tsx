import { RouterProvider } from 'react-router';
import { Toasts } from '../feedback/Toasts.tsx';
import { TextsProvider } from '../texts/TextsProvider.tsx';
import { router } from './router.tsx';

export function App() {
  return (
    <TextsProvider>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </TextsProvider>
  );
}
