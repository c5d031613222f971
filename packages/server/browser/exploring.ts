/** Choices show at once what they choose: the form is sent whenever one is made, and the page stays where it was. */
const PLACE = 'explore-place';
const form = document.querySelector<HTMLFormElement>('form.explore');

form?.addEventListener('change', ({ target }) => {
  // A text is sent by its key or its button.
  if (target instanceof HTMLInputElement && target.type === 'search') return;
  const at = target instanceof HTMLElement ? [...form.elements].indexOf(target) : -1;
  sessionStorage.setItem(
    PLACE,
    JSON.stringify({ y: form.getBoundingClientRect().y, name: nameOf(form.elements[at]) }),
  );
  form.requestSubmit();
});

form?.addEventListener('submit', () => {
  // What is not chosen has no place in the address.
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
    if (field.value === '') field.disabled = true;
});

// Back from the next page: what was left out is there again.
addEventListener('pageshow', () => {
  for (const field of form?.querySelectorAll<HTMLInputElement>(':disabled') ?? []) field.disabled = false;
});

const before = sessionStorage.getItem(PLACE);
if (form !== null && before !== null) {
  sessionStorage.removeItem(PLACE);
  const { y, name }: { readonly y: number; readonly name: string } = JSON.parse(before);
  const field = [...form.elements].find((one) => nameOf(one) === name);
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  // Where the form was on the screen: the charts above it may be more than before, or fewer.
  scrollBy(0, form.getBoundingClientRect().y - y);
}

function nameOf(field: Element | undefined): string {
  if (field instanceof HTMLSelectElement) return field.name;
  return field instanceof HTMLInputElement ? `${field.name}=${field.value}` : '';
}

// A module, so that its names are its own.
export {};
