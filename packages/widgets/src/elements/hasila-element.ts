import { type PropertyDeclarations, type PropertyValues, ReactiveElement } from '@lit/reactive-element';
import { type Question, questionKey } from '../asking/kind.js';
import { ask } from '../asking/page-questions.js';
import { AXIS_DIRECTIONS, type DrawingContext } from '../drawing/context.js';
import type { Drawing } from '../drawing/templates.js';
import { frameWords } from '../words/frame-words.js';
import { usualEndpoint } from './endpoint.js';
import { html, htmlOf } from './markup.js';
import { choiceAt, movePoint } from './points.js';
import { languageOf, oneOf, textOf } from './read-attributes.js';
import { replaceContent } from './replace-content.js';
import type { ElementState } from './states.js';

/**
 * What all elements have in common: attributes that say what is asked, four states, and text inside of the element
 * that stays until there is something to show, and when there never is.
 *
 * @fires {CustomEvent} hasila-load - There is an answer, and it is drawn: `detail` holds it.
 * @fires {CustomEvent} hasila-error - There is none: `detail` holds the error.
 * @fires {CustomEvent} hasila-select - A point was chosen: `detail` holds its period, place or status.
 *
 * @slot - What the page says by itself: it stays until there are figures, and where there are none.
 * @slot source - What the page adds to the sources.
 * @slot error - What is said where there are no figures, instead of our words.
 *
 * @csspart figure - The whole drawing.
 * @csspart title - Its title, with what it is about.
 * @csspart caution - What must be known before the figures are trusted.
 * @csspart source - Where the figures were published.
 * @csspart status - What is said while there are no figures and the page says nothing by itself.
 *
 * @cssprop [--hasila-block-size] - How high the element is at least, or a list altogether; `auto`: as its content.
 * @cssprop [--hasila-font=inherit] - Fonts.
 * @cssprop [--hasila-gap=.75rem] - Between the parts of a drawing.
 * @cssprop [--hasila-color] - Text.
 * @cssprop [--hasila-muted] - Text beside figures.
 * @cssprop [--hasila-line] - Lines of grids and tables.
 * @cssprop [--hasila-accent] - Bars, points, the ring around what has the focus.
 * @cssprop [--hasila-welcome] - Changes that the indicator is meant to have.
 * @cssprop [--hasila-unwelcome] - Changes in the other direction.
 * @cssprop [--hasila-warning] - Cautions and breaks.
 */
export abstract class HasilaElement<Answer> extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    asOf: { attribute: 'as-of' },
    axisDirection: { attribute: 'axis-direction' },
    breakdown: {},
    data: { attribute: false },
    endpoint: {},
    indicator: {},
    language: {},
    place: {},
    state: { reflect: true },
    theme: { reflect: true },
  };

  /** A day: figures as the world knew them then. */
  declare asOf: string | null | undefined;
  /** `auto` (by the language), `ltr` or `rtl`: which way time runs. */
  declare axisDirection: string | null | undefined;
  /** `dimension=member`; absent: the total. */
  declare breakdown: string | null | undefined;
  /** An answer, for use without a service: nothing is asked while it is set. */
  declare data: Answer | undefined;
  /** Address of a GraphQL endpoint; absent: of the service that the script came from. */
  declare endpoint: string | null | undefined;
  /** Code of an indicator. */
  declare indicator: string | null | undefined;
  /** `ar`, `en` or `fr`; absent: that of the text around. */
  declare language: string | null | undefined;
  /** Slug of a place; absent: the country. */
  declare place: string | null | undefined;
  /** Where the element stands; for style sheets, not to be written. */
  declare state: ElementState;
  /** `light` or `dark`; absent: as the page. */
  declare theme: string | null | undefined;

  #asked: string | undefined;
  #answer: Answer | undefined;
  #drawing: Drawing;
  #error: unknown;
  #shown: string | undefined;
  #told = true;

  constructor() {
    super();
    this.state = 'idle';
  }

  /** What the attributes ask for. Throws `BadInputError` where one is wrong. */
  protected abstract question(): Question<Answer>;

  protected abstract draw(answer: Answer, context: DrawingContext): Drawing;

  protected override createRenderRoot() {
    const root = super.createRenderRoot();
    root.addEventListener('keydown', this.#onKey);
    root.addEventListener('click', this.#onChoice);
    return root;
  }

  protected override willUpdate(): void {
    try {
      const context = this.#context();
      if (this.data === undefined) this.#askAnew();
      else this.#show(this.data, 'data');
      // What is shown stays as it is until there is something else to show.
      if (this.state === 'ready') this.#drawing = this.draw(this.#answer as Answer, context);
      if (this.state === 'failed') this.#drawing = undefined;
    } catch (error) {
      this.#asked = undefined;
      this.#drawing = undefined;
      this.#fail(error);
    }
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const shown = htmlOf(this.#content());
    if (shown !== this.#shown) replaceContent(this.renderRoot, shown);
    this.#shown = shown;
  }

  protected override updated(): void {
    if (this.#told || this.state !== 'ready') return;
    this.#told = true;
    this.#tell('hasila-load', this.#answer);
  }

  #askAnew(): void {
    const question = this.question();
    const endpoint = textOf(this.endpoint) ?? usualEndpoint();
    const asked = endpoint + questionKey(question);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.state = 'loading';
    ask(endpoint, question).then(
      (answer) => this.#asked === asked && this.#show(answer, asked),
      (error) => this.#asked === asked && this.#fail(error),
    );
  }

  #show(answer: Answer, asked: string): void {
    if (this.#answer === answer && this.state === 'ready') return;
    this.#asked = asked;
    this.#answer = answer;
    this.#told = false;
    this.state = 'ready';
  }

  #fail(error: unknown): void {
    // Once for each time that it fails, whatever else is changed meanwhile.
    if (this.state === 'failed' && `${this.#error}` === `${error}`) return;
    this.#error = error;
    this.state = 'failed';
    this.#tell('hasila-error', error);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  readonly #onKey = (event: Event): void => {
    const { key } = event as KeyboardEvent;
    if (key === 'Enter' || key === ' ') this.#onChoice(event);
    else if (movePoint(event, key)) event.preventDefault();
  };

  readonly #onChoice = (event: Event): void => {
    const choice = choiceAt(event);
    if (choice !== undefined) this.#tell('hasila-select', choice);
  };

  /** The language of what is shown. */
  protected get shownLanguage() {
    return languageOf(this.language, this.closest('[lang]')?.getAttribute('lang'));
  }

  #content(): Drawing {
    if (this.#drawing !== undefined) return html`${this.#drawing}<slot name="source"></slot>`;
    const failed = this.state === 'failed';
    const empty = !this.textContent?.trim();
    const words = failed ? frameWords(this.shownLanguage).failed : '…';
    const status = empty ? html`<span class="hasila status" part="status" role="status">${words}</span>` : '';
    return html`<slot></slot>${failed ? html`<slot name="error">${status}</slot>` : status}`;
  }

  #context(): DrawingContext {
    const endpoint = new URL(textOf(this.endpoint) ?? usualEndpoint(), document.baseURI);
    return {
      html,
      svg: html,
      language: this.shownLanguage,
      site: endpoint.origin,
      axisDirection: oneOf(this.axisDirection, 'axis-direction', AXIS_DIRECTIONS),
    };
  }
}
