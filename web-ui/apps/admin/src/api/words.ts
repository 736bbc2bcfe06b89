import { Offline, Problem } from '@selfenroll/api';
import { known, type Translate } from '../texts/texts.ts';
import { Away } from './away.ts';

export interface Words {
  title: string;
  detail?: string;
}

/** What went wrong, in words for the person in front of the screen. */
export function wordsFor(error: unknown, t: Translate): Words {
  if (error instanceof Away) {
    return {
      title: t('problem.away.title', { part: t(`part.${error.part}`) }),
      detail: t('problem.away.detail'),
    };
  }
  if (error instanceof Offline) {
    return error.timedOut
      ? { title: t('problem.timeout.title'), detail: t('problem.timeout.detail') }
      : { title: t('problem.offline.title'), detail: t('problem.offline.detail') };
  }
  if (error instanceof Problem) return wordsForProblem(error, t);
  return { title: t('problem.unknown.title'), detail: t('problem.unknown.detail') };
}

function wordsForProblem(problem: Problem, t: Translate): Words {
  if (problem.is('link-not-valid'))
    return { title: t('problem.link.title'), detail: t('problem.link.detail') };
  if (problem.status === 403)
    return { title: t('problem.forbidden.title'), detail: t('problem.forbidden.detail') };
  if (problem.status === 404)
    return { title: t('problem.notFound.title'), detail: t('problem.notFound.detail') };
  if (problem.is('changed-meanwhile'))
    return { title: t('problem.changed.title'), detail: t('problem.changed.detail') };
  if (problem.status === 429) {
    const seconds = problem.retryAfter;
    const detail =
      seconds === undefined ? t('problem.tooMany.later') : t('problem.tooMany.wait', { count: seconds });
    const title = problem.is('resend-too-soon') ? 'problem.tooSoon.title' : 'problem.tooMany.title';
    return { title: t(title), detail };
  }
  if (problem.status === 500 || problem.type === 'about:blank')
    return { title: t('problem.server.title'), detail: t('problem.server.detail') };
  if (problem.is('sign-in-failed')) return { title: t('signIn.failed') };
  const title = known(`refused.${problem.code}.title`);
  const detail = known(`refused.${problem.code}.detail`);
  if (title && detail) return { title: t(title), detail: t(detail) };
  return problem.detail === undefined
    ? { title: problem.title }
    : { title: problem.title, detail: problem.detail };
}
