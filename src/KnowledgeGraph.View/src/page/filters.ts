import { DefaultModalities, noFilter, type Filter } from "../model/filter";
import { Modalities, type Graph } from "../model/graph";
import { bdi, h, pages } from "./dom";
import { sourceTitle } from "./context";

/** The filters. Each change is told as a whole new filter, or as a problem with the date that was written. */
export class FilterForm {
  readonly element: HTMLElement;
  private readonly summary = h("summary", null, "Filters");
  private readonly boxes: { box: HTMLInputElement; isOn: (filter: Filter) => boolean }[] = [];
  private readonly date = h("input", { id: "as-of", type: "text", placeholder: "2024, 2024-06, 2024-06-15", autocomplete: "off" });
  private readonly certainty = h("select", { id: "certainty" },
    h("option", { value: "certain" }, "what certainly held"), h("option", { value: "possible" }, "what may have held"));
  private filter = noFilter();

  constructor(graph: Graph, private readonly change: (filter: Filter) => void) {
    const kinds = graph.kinds.filter(kind => !kind.abstract && kind.nodeEnd > kind.first);
    const members = graph.members.filter(m => m.factEnd > m.firstFact || m.derivedEnd > m.firstDerived);
    const sources = Array.from({ length: graph.sourceCount }, (_, i) => graph.sourceKey(i));
    this.element = h("details", { class: "filters" }, this.summary, h("form", { submit: (event: Event) => event.preventDefault() },
      h("div", { class: "dates" },
        h("label", { for: "as-of" }, "Date"), this.date, h("label", { for: "certainty" }, "Show"), this.certainty),
      this.group("Modalities that count", Modalities.map((name, i) => ({ name, id: String(i) })),
        (filter, id) => filter.modalities.includes(Number(id)),
        (filter, id, on) => { filter.modalities = toggle(filter.modalities, Number(id), on).sort((a, b) => a - b); }),
      this.group("Only these sources", sources.map((key, i) => ({ name: `${key} ${sourceTitle(graph, i)}`, id: key })),
        (filter, id) => filter.sources.includes(id), (filter, id, on) => { filter.sources = toggle(filter.sources, id, on); }),
      this.group("Kinds", kinds.map(kind => ({ name: kind.label, id: kind.name })),
        (filter, id) => !filter.kinds.includes(id), (filter, id, on) => { filter.kinds = toggle(filter.kinds, id, !on); }),
      this.group("Relations and properties", members.map(m => ({ name: `${m.label} (${graph.kinds[m.domain]!.label})`, id: m.name })),
        (filter, id) => !filter.relations.includes(id), (filter, id, on) => { filter.relations = toggle(filter.relations, id, !on); }),
      h("button", { type: "button", click: () => this.change(noFilter()) }, "Clear all filters")));
    const setDate = () => this.change({ ...this.filter, date: this.date.value.trim(), possibly: this.certainty.value === "possible" });
    this.date.addEventListener("change", setDate);
    this.certainty.addEventListener("change", () => { if (this.date.value.trim() !== "") setDate(); });
  }

  show(filter: Filter): void {
    this.filter = filter;
    for (const { box, isOn } of this.boxes) box.checked = isOn(filter);
    this.date.value = filter.date;
    this.certainty.value = filter.possibly ? "possible" : "certain";
    const active = [
      filter.kinds.length, filter.relations.length, filter.sources.length, filter.date ? 1 : 0,
      filter.modalities.join() === DefaultModalities.join() ? 0 : 1,
    ].filter(n => n > 0).length;
    this.summary.textContent = active ? `Filters (${active} in use)` : "Filters";
  }

  private group(
    title: string, options: { name: string; id: string }[], isOn: (filter: Filter, id: string) => boolean,
    set: (filter: Filter, id: string, on: boolean) => void): HTMLElement | null {
    if (options.length === 0) return null;
    const make = ({ name, id }: { name: string; id: string }): HTMLElement => {
      const box = h("input", { type: "checkbox", value: id });
      box.checked = isOn(this.filter, id);
      box.addEventListener("change", () => {
        const filter = structuredClone(this.filter);
        set(filter, id, box.checked);
        this.change(filter);
      });
      this.boxes.push({ box, isOn: filter => isOn(filter, id) });
      return h("label", null, box, " ", bdi(name, 80));
    };
    return h("fieldset", null, h("legend", null, title), pages(options, make, h("div", { class: "options" }), 40));
  }
}

function toggle<T>(list: T[], item: T, on: boolean): T[] {
  const rest = list.filter(other => other !== item);
  return on ? [...rest, item] : rest;
}
