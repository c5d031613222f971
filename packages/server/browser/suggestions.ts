/** Suggestions below the search of every page, asked of the GraphQL API while somebody types. */

const WAIT_MS = 150;
const MOST = 8;

const QUERY = `query Suggestions($text: String!, $language: Language!) {
  search(text: $text, first: ${MOST}) {
    nodes {
      __typename
      ... on Indicator { code label(language: $language) { value } }
      ... on Facility { slug name(language: $language) { value } }
      ... on Event { slug name(language: $language) { value } }
      ... on Commitment { slug title(language: $language) { value } }
      ... on Place { slug name(language: $language) { value } }
      ... on Source { slug title(language: $language) { value } }
    }
  }
}`;

const LISTS = {
  Indicator: 'indicators',
  Facility: 'facilities',
  Event: 'events',
  Commitment: 'commitments',
  Place: 'places',
  Source: 'sources',
} as const;

interface Named {
  readonly value: string;
}

/** What the query gives of each thing: one of the keys, one of the names. */
interface Found {
  readonly __typename: keyof typeof LISTS;
  readonly code?: string;
  readonly slug?: string;
  readonly label?: Named;
  readonly name?: Named;
  readonly title?: Named;
}

const language = document.documentElement.lang;

for (const [index, form] of document.querySelectorAll<HTMLFormElement>('form.search').entries()) {
  const input = form.querySelector('input');
  if (input !== null) suggestFor(form, input, `suggestions-${index}`);
}

function suggestFor(form: HTMLFormElement, input: HTMLInputElement, id: string): void {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = id;
  list.role = 'listbox';
  list.ariaLabel = input.labels?.[0]?.textContent ?? null;
  list.hidden = true;
  form.append(list);
  input.role = 'combobox';
  input.setAttribute('aria-controls', id);
  input.ariaAutoComplete = 'list';
  input.ariaExpanded = 'false';

  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();

  input.addEventListener('input', () => {
    clearTimeout(timer);
    asking.abort();
    const text = input.value.trim();
    if (text === '') close();
    else timer = setTimeout(() => void show(text), WAIT_MS);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      const address = chosen()?.dataset['address'];
      if (address === undefined) return;
      event.preventDefault();
      location.assign(address);
    }
  });
  // Sooner than the input loses its focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    const address = option?.dataset['address'];
    if (address !== undefined) location.assign(address);
  });
  input.addEventListener('blur', close);

  async function show(text: string): Promise<void> {
    asking = new AbortController();
    const { signal } = asking;
    // The form works without suggestions, so that nobody needs to be told of a failure.
    const found = await ask(text, signal).catch(() => []);
    if (signal.aborted || document.activeElement !== input) return;
    list.replaceChildren(...found.map((one, at) => optionOf(one, `${id}-${at}`)));
    list.hidden = found.length === 0;
    input.ariaExpanded = String(!list.hidden);
    input.removeAttribute('aria-activedescendant');
  }

  function choose(step: number): void {
    const options = [...list.querySelectorAll('li')];
    if (list.hidden || options.length === 0) return;
    const before = chosen();
    const at = before === null ? (step > 0 ? -1 : 0) : options.indexOf(before);
    const next = options.at((at + step) % options.length);
    if (before !== null) before.ariaSelected = 'false';
    if (next === undefined) return;
    next.ariaSelected = 'true';
    next.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', next.id);
  }

  function chosen(): HTMLLIElement | null {
    return list.hidden ? null : list.querySelector<HTMLLIElement>('li[aria-selected="true"]');
  }

  function close(): void {
    asking.abort();
    clearTimeout(timer);
    list.hidden = true;
    input.ariaExpanded = 'false';
    input.removeAttribute('aria-activedescendant');
  }
}

function optionOf(found: Found, id: string): HTMLLIElement {
  const key = found.code ?? found.slug ?? '';
  const option = document.createElement('li');
  option.id = id;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset['address'] = `/${language}/${LISTS[found.__typename]}/${encodeURIComponent(key)}`;
  option.textContent = (found.label ?? found.name ?? found.title)?.value ?? key;
  return option;
}

async function ask(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { text, language: language.toUpperCase() } }),
    signal,
  });
  const { data }: { readonly data: { readonly search: { readonly nodes: readonly Found[] } } | null } =
    await response.json();
  return data?.search.nodes ?? [];
}

// A module, so that its names are its own.
export {};
