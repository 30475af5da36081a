type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | ((event: never) => void) | undefined>;

/** Makes an element. Texts become text nodes, and nothing is ever read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes?: Attributes | null, ...children: (Child | Child[])[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }

  element.append(...children.flat().filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return element;
}

const Controls = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A text of the graph as it may reach a screen: what would reorder a line is shown as its code. */
export function visible(text: string): string {
  return text.replace(Controls, c =>
    /[\n\r\t\u2028\u2029]/.test(c) ? " " : `\\u${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

const Longest = 300;

export function shorten(text: string, most = Longest): string {
  const shown = visible(text);
  return shown.length > most ? Array.from(shown.slice(0, most)).slice(0, -1).join("") + "…" : shown;
}

/** A text of the graph in its own direction. A very long one is cut, and opens. */
export function bdi(text: string, most = Longest): HTMLElement {
  return h("bdi", { dir: "auto", title: text.length > most ? `${text.length} characters` : undefined }, shorten(text, most));
}

/** A text that is read as a whole: a long one has a button that shows the rest. */
export function prose(text: string): HTMLElement {
  const element = h("bdi", { dir: "auto" }, shorten(text, 1000));
  if (text.length <= 1000) return element;
  const more = h("button", { type: "button", class: "link", click: () => {
    element.textContent = visible(text);
    more.remove();
  } }, `Show all ${text.length} characters`);
  return h("span", null, element, " ", more);
}

/** A list of which only the first are made; a button makes more. */
export function pages<T>(items: readonly T[], make: (item: T) => HTMLElement, list: HTMLElement, size = 50): HTMLElement {
  let shown = 0;
  const more = h("button", { type: "button", class: "more" });
  const grow = (moveFocus: boolean): void => {
    const first = items.slice(shown, shown + size).map(make);
    list.append(...first);
    shown += first.length;
    more.textContent = `Show ${Math.min(size, items.length - shown)} more of ${items.length - shown}`;
    if (shown >= items.length) more.remove();
    if (moveFocus) (first[0]?.querySelector("a, button") as HTMLElement | null)?.focus();
  };
  more.addEventListener("click", () => grow(true));
  const block = h("div", null, list, more);
  grow(false);
  return block;
}

export function count(number: number, one: string, many = one + "s"): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}
