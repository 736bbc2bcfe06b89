import { useEffect, useState } from 'react';

const kept = new Map<string, string>();

/**
 * The secret of a link, from its fragment, which no server sees. It is taken out of the address at once, so that
 * neither the history nor a shared screen keeps it. Nothing is sent until somebody acts.
 */
export function useLinkToken(): string {
  const [token, setToken] = useState(() => taken());
  useEffect(() => {
    const again = () => {
      const next = taken();
      if (next !== '') setToken(next);
    };
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, []);
  return token;
}

function taken(): string {
  const { hash, pathname, search } = window.location;
  if (hash.length > 1) {
    kept.set(pathname, hash.slice(1));
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  return kept.get(pathname) ?? '';
}
