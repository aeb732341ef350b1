/** A text field with a list of options below it, as the ARIA practices describe an editable combobox. */
export interface Combobox {
  /** Opens the list with these elements of the role `option`; a press on one is a click. */
  show(options: readonly HTMLElement[]): void;
  close(): void;
}

/**
 * @param list with an id
 * @param ask shows the options for what is typed, when a reader asks for the list
 */
export function combobox(input: HTMLInputElement, list: HTMLElement, ask: () => void): Combobox {
  input.role = 'combobox';
  input.autocomplete = 'off';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  list.role = 'listbox';
  list.ariaLabel ??= input.labels?.[0]?.textContent ?? null;
  let options: readonly HTMLElement[] = [];
  let active = -1;
  const point = (index: number) => {
    active = index;
    for (const [at, option] of options.entries()) option.setAttribute('aria-selected', String(at === index));
    const option = options[index];
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  };
  const show = (made: readonly HTMLElement[]) => {
    options = made;
    for (const [index, option] of made.entries()) option.id = `${list.id}-${index + 1}`;
    list.replaceChildren(...made);
    list.hidden = made.length === 0;
    input.setAttribute('aria-expanded', String(made.length > 0));
    point(-1);
  };
  const close = () => show([]);
  const move = (step: number) => {
    if (options.length === 0) ask();
    else
      point(active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    // A list is all that opens before an option was chosen.
    Enter: () => (options[active] ?? { click: ask }).click(),
    Escape: () => {
      if (options.length > 0) return close();
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    // Without a choice, these move the cursor.
    ...{ Home: () => point(0), End: () => point(options.length - 1) },
  };
  input.addEventListener('keydown', (event) => {
    const press = keys[event.key];
    const isDone = event.key === 'Escape' && options.length === 0 && input.value === '';
    const isCursor = (event.key === 'Home' || event.key === 'End') && active < 0;
    if (!press || isCursor || isDone || event.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // What closes a list closes nothing around it.
    if (event.key === 'Escape' && options.length > 0) event.stopPropagation();
    press();
  });
  close();
  // The field keeps the focus while an option is pressed.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', close);
  // The list may be open without the focus.
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && target !== input && !list.contains(target)) close();
  });
  return { show, close };
}
