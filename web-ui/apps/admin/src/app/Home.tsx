import { Navigate } from 'react-router';
import { useSession } from '../session/session.ts';

/** An admin of one site starts there, everybody else at the list of sites. */
export function Home() {
  const { sites } = useSession().session;
  const [only] = sites;
  return <Navigate replace to={sites.length === 1 && only !== '*' ? `/sites/${only}` : '/sites'} />;
}
