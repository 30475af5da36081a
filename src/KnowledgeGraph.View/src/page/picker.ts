import type { NodeMatch } from "../model/search";
import { bdi, h } from "./dom";
import { kindLabel, type Context } from "./context";

let made = 0;

/** A field for one entity, with a list of those whose names match as one types (the combobox of WAI-ARIA). */
export function picker(context: () => Context, label: string, key: string, choose: (key: string) => void): HTMLElement {
  const id = `picker-${++made}`;
  const node = key ? context().graph.find(key) : -1;
  const list = h("ul", { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: true });
  const input = h("input", {
    id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", dir: "auto", "aria-expanded": "false",
    "aria-controls": `${id}-list`, "aria-autocomplete": "list",
    value: (node >= 0 ? context().graph.label(node) : key).slice(0, 200),
  });
  let matches: NodeMatch[] = [];
  let active = -1;
  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (match: NodeMatch | undefined): void => {
    if (!match) return;
    close();
    input.value = context().graph.label(match.node).slice(0, 200);
    choose(context().graph.key(match.node));
  };
  const mark = (index: number): void => {
    active = index;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    const option = list.children[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    }
  };
  input.addEventListener("input", () => {
    const { graph, search, view } = context();
    matches = search.nodes(view, input.value).slice(0, 12);
    list.replaceChildren(...matches.map((match, i) => h("li", {
      id: `${id}-${i}`, role: "option", "aria-selected": "false",
      pointerdown: (event: Event) => { event.preventDefault(); take(match); },
    }, bdi(graph.label(match.node), 80), h("span", { class: "kind" }, ` ${kindLabel(graph, match.node)}`))));
    list.hidden = matches.length === 0;
    input.setAttribute("aria-expanded", String(matches.length > 0));
    active = -1;
  });
  input.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && matches.length) mark((active + 1) % matches.length);
    else if (event.key === "ArrowUp" && matches.length) mark((active + matches.length - 1) % matches.length);
    else if (event.key === "Enter") take(matches[Math.max(active, 0)]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  return h("div", { class: "picker" }, h("label", { for: id }, label), input, list);
}
