import type { Language } from '@hasila/domain';
import type { Edition } from '@hasila/schema';
import { html } from './html.js';
import { pagePath } from './page-address.js';
import { drawPage } from './shell/draw-page.js';
import { shellWords } from './shell/shell-words.js';

export interface ErrorPage {
  readonly status: number;
  readonly language: Language;
  readonly site: string;
  readonly edition?: Edition | undefined;
  /** Under which it is logged; only where it was. */
  readonly requestId?: string | undefined;
}

interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

type Failure = 'missing' | 'wrong' | 'tooMany' | 'away' | 'late' | 'broken';

const WORDS: Readonly<Record<Language, Readonly<Record<Failure, ErrorWords>> & { readonly number: string }>> =
  {
    AR: {
      missing: {
        title: 'الصفحة غير موجودة',
        text: 'لا شيء في هذا العنوان. ابحث عما تريد، أو اختر إحدى القوائم.',
      },
      wrong: { title: 'عنوان غير صحيح', text: 'في هذا العنوان قيمة لا معنى لها. ابدأ من إحدى القوائم.' },
      tooMany: {
        title: 'طلبات كثيرة',
        text: 'وصل من عنوانكم عدد كبير من الطلبات. أعيدوا المحاولة بعد لحظات.',
      },
      away: {
        title: 'الخدمة متوقفة مؤقتا',
        text: 'تعذر الوصول إلى قاعدة البيانات. أعيدوا المحاولة بعد لحظات.',
      },
      late: { title: 'تأخر الجواب', text: 'استغرق إعداد هذه الصفحة وقتا أطول مما ينبغي. أعيدوا المحاولة.' },
      broken: { title: 'خطأ غير متوقع', text: 'تعذر إعداد هذه الصفحة، وقد سُجل الخطأ لدينا.' },
      number: 'رقم الطلب',
    },
    FR: {
      missing: {
        title: 'Page introuvable',
        text: 'Rien ne se trouve à cette adresse. Cherchez ce que vous voulez, ou partez d’une des listes.',
      },
      wrong: {
        title: 'Adresse incorrecte',
        text: 'Cette adresse contient une valeur qui n’a pas de sens. Partez d’une des listes.',
      },
      tooMany: {
        title: 'Trop de demandes',
        text: 'Beaucoup de demandes sont venues de votre adresse. Réessayez dans un instant.',
      },
      away: {
        title: 'Service momentanément interrompu',
        text: 'La base de données ne répond pas. Réessayez dans un instant.',
      },
      late: {
        title: 'Réponse trop lente',
        text: 'Cette page a demandé plus de temps qu’il n’est permis. Réessayez.',
      },
      broken: {
        title: 'Erreur inattendue',
        text: 'Cette page n’a pas pu être faite ; l’erreur est consignée.',
      },
      number: 'Numéro de la demande',
    },
    EN: {
      missing: {
        title: 'Page not found',
        text: 'There is nothing at this address. Search for what you want, or start from one of the lists.',
      },
      wrong: {
        title: 'Wrong address',
        text: 'This address holds a value that makes no sense. Start from one of the lists.',
      },
      tooMany: {
        title: 'Too many requests',
        text: 'Many requests came from your address. Try again in a moment.',
      },
      away: {
        title: 'Out of service for a moment',
        text: 'The database does not answer. Try again in a moment.',
      },
      late: { title: 'Too slow an answer', text: 'This page took more time than it may. Try again.' },
      broken: { title: 'Unexpected error', text: 'This page could not be made; the error is logged.' },
      number: 'Number of the request',
    },
  };

/** Says what went wrong, by its status, and leads on. Nothing in it comes from the error. */
export function drawErrorPage({ status, language, site, edition, requestId }: ErrorPage): string {
  const { title, text } = WORDS[language][failureOf(status)];
  const logged =
    requestId === undefined
      ? ''
      : html`<p class="quiet small">${WORDS[language].number}: <code>${requestId}</code></p>`;
  const main = html`<h1>${title}</h1><p class="lead">${text}</p><p><a href="${pagePath(language)}">${
    shellWords(language).home
  }</a></p>${logged}`;
  return drawPage({ title, description: text, main, unlisted: true, language, path: '', site, edition });
}

function failureOf(status: number): Failure {
  if (status === 404) return 'missing';
  if (status === 429) return 'tooMany';
  if (status === 503) return 'away';
  if (status === 504) return 'late';
  return status < 500 ? 'wrong' : 'broken';
}
