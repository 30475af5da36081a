import { View, type Filter } from "../model/filter";
import { isSingleDate } from "../model/dates";
import type { Graph } from "../model/graph";
import { shortestPaths, type Step } from "../model/paths";
import { Rules } from "../model/rules";
import { Search } from "../model/search";
import { Picture } from "../picture/picture";
import { SceneBuilder, type Scene } from "../picture/scene";
import { bdi, count, h, visible } from "./dom";
import type { Context } from "./context";
import { entityPane } from "./entity";
import { FilterForm } from "./filters";
import { legend } from "./legend";
import { betweenPane, contradictionsPane, findPane, kindPane, linesList, missing, pathPane, startPane } from "./panes";
import { readState, writeState, type Place, type State } from "./state";

const MostPaths = 3;

/** The page: it shows what its address says, and every choice is an address. */
export class Page {
  private state: State = readState("");
  private view: View;
  private rules: Rules;
  private readonly search: Search;
  private readonly pane = h("main", { class: "pane", id: "answer", tabindex: -1 });
  private readonly find = h("input", {
    id: "find", type: "search", autocomplete: "off", spellcheck: "false", dir: "auto", placeholder: "Names, values, dates, quotes",
  });
  private readonly filters: FilterForm;
  private readonly shown = h("p", { class: "shown", role: "status" });
  private readonly toggle = h("a", { href: "#", class: "toggle" });
  private readonly picture: Picture;
  private kept: { view: View; scene: Scene } | null = null;

  constructor(private readonly graph: Graph, private readonly root: HTMLElement) {
    this.view = new View(graph, this.state.filter);
    this.rules = new Rules(this.view);
    this.search = new Search(graph);
    this.filters = new FilterForm(graph, filter => this.setFilter(filter));
    this.picture = new Picture(graph, {
      node: node => this.go({ at: "entity", key: graph.key(node) }),
      line: (one, other) => this.go({ at: "between", one: graph.key(one), other: graph.key(other) }),
    }, legend(graph), this.toggle);
  }

  start(): void {
    document.title = `${visible(this.graph.name)} – knowledge graph`;
    const link = (text: string, place: Place) => h("a", { href: "#", click: (event: Event) => {
      event.preventDefault();
      this.go(place);
    } }, text);
    const skip = h("a", { class: "skip", href: "#answer", click: (event: Event) => {
      event.preventDefault();
      this.pane.focus();
    } }, "Skip to the answer");
    this.root.replaceChildren(skip,
      h("header", { class: "top" }, h("h1", null, bdi(this.graph.name, 60)),
        h("search", null, h("label", { for: "find" }, "Search"), this.find),
        h("nav", { "aria-label": "Parts" }, link("Overview", { at: "start" }),
          link("Path", { at: "path", from: "", to: "", direction: "forward" }), link("Contradictions", { at: "contradictions" }))),
      h("section", { class: "filter-bar", "aria-label": "Filters" }, this.filters.element, this.shown),
      h("div", { class: "columns" }, this.picture.element, this.pane));
    this.find.addEventListener("input", () => this.type());
    addEventListener("hashchange", () => this.read(true));
    addEventListener("keydown", event => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
      event.preventDefault();
      this.find.focus();
    });
    this.read(false);
  }

  private context(): Context {
    return { graph: this.graph, view: this.view, rules: this.rules, search: this.search, state: this.state };
  }

  private go(place: Place): void {
    location.hash = writeState(place, this.state.filter, this.state.whole);
  }

  private setFilter(filter: Filter): void {
    if (filter.date !== "" && !isSingleDate(filter.date)) {
      this.shown.textContent = `“${visible(filter.date.slice(0, 60))}” is not a date such as 2024, 2024-06 or 2024-06-15.`;
      this.shown.classList.add("problem");
      return;
    }

    location.hash = writeState(this.state.place, filter, this.state.whole);
  }

  /** Each letter changes what is found, and all of a search is one step back. */
  private type(): void {
    const text = this.find.value;
    const place: Place = text.trim() === "" ? { at: "start" } : { at: "find", text };
    const address = writeState(place, this.state.filter, this.state.whole);
    if (this.state.place.at === "find") history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.read(false);
  }

  private read(moveFocus: boolean): void {
    const state = readState(location.hash);
    const isSame = JSON.stringify(state.filter) === JSON.stringify(this.view.filter);
    const isPlace = JSON.stringify(state.place) === JSON.stringify(this.state.place);
    this.state = state;
    if (!isSame) {
      this.view = new View(this.graph, state.filter);
      this.rules = new Rules(this.view);
    }

    if (state.place.at === "find" ? document.activeElement !== this.find : this.find.value !== "")
      this.find.value = state.place.at === "find" ? state.place.text : "";
    this.filters.show(state.filter);
    this.tellShown();
    this.render();
    if (moveFocus && !isPlace && document.activeElement !== this.find) {
      // What a path still needs comes next.
      const empty = this.pane.querySelector<HTMLElement>("input[role=combobox][value='']");
      (empty ?? this.pane.querySelector("h2") ?? this.pane).focus({ preventScroll: this.pane.getBoundingClientRect().top >= 0 });
    }
  }

  private tellShown(): void {
    const facts = this.view.visible.reduce((sum, fact) => sum + fact, 0);
    this.shown.classList.toggle("problem", this.state.problem !== "");
    const { filter } = this.state;
    const unknown = filter.sources.find(key => !this.sourceExists(key));
    this.shown.textContent = this.state.problem !== "" ? visible(this.state.problem)
      : unknown !== undefined ? `The graph has no source “${visible(unknown.slice(0, 60))}”.`
        : `${facts.toLocaleString("en-US")} of ${count(this.graph.factCount, "fact")} shown`;
  }

  private sourceExists(key: string): boolean {
    for (let i = 0; i < this.graph.sourceCount; i++) if (this.graph.sourceKey(i) === key) return true;
    return false;
  }

  private render(): void {
    const { place } = this.state;
    const paths = place.at === "path" ? this.findPaths(place) : [];
    this.pane.replaceChildren(this.answer(place, paths));
    this.pane.scrollTop = 0;
    const scene = this.scene(place, paths);
    const canBeNear = place.at === "entity" || place.at === "path" && paths.length > 0;
    this.toggle.hidden = !canBeNear;
    this.toggle.textContent = this.state.whole ? "Show less" : "Show the whole graph";
    this.toggle.setAttribute("href", writeState(place, this.state.filter, !this.state.whole));
    this.picture.show(scene, () => linesList(this.context(), scene));
  }

  private findPaths(place: Place & { at: "path" }): Step[][] {
    const [from, to] = [this.graph.find(place.from), this.graph.find(place.to)];
    return from < 0 || to < 0 || from === to ? [] : shortestPaths(this.view, from, to, place.direction, MostPaths);
  }

  private answer(place: Place, paths: Step[][]): HTMLElement {
    const context = this.context();
    switch (place.at) {
      case "entity": {
        const node = this.graph.find(place.key);
        return node < 0 ? missing(`The graph has no entity “${visible(place.key.slice(0, 100))}”.`) : entityPane(context, node);
      }
      case "path": return pathPane(() => this.context(), place, paths, next => this.go(next));
      case "between": return betweenPane(context, place.one, place.other);
      case "kind": return kindPane(context, place.name);
      case "find": return findPane(context, place.text);
      case "contradictions": return contradictionsPane(context);
      case "unknown": return missing(`The address has “${visible(place.text.slice(0, 100))}”, which this page does not know.`);
      default: return startPane(context);
    }
  }

  /** The whole graph is gone through once for each filter, and not for each letter of a search. */
  private whole(builder: SceneBuilder, focus: number[], isRoute = false): Scene {
    if (this.kept?.view !== this.view) this.kept = { view: this.view, scene: builder.whole([]) };
    const { scene } = this.kept;
    const places = focus.map(node => scene.nodes.indexOf(node)).filter(place => place >= 0);
    return { ...scene, focus: new Set(places), route: isRoute ? places : [] };
  }

  private scene(place: Place, paths: Step[][]): Scene {
    const builder = new SceneBuilder(this.view, this.rules);
    const focus = place.at === "entity" ? [this.graph.find(place.key)].filter(node => node >= 0) : [];
    const [steps] = paths;
    if (place.at === "path" && steps) {
      const [from, to] = [this.graph.find(place.from), this.graph.find(place.to)];
      return this.state.whole ? this.whole(builder, [from, ...steps.map(step => step.to)], true) : builder.path(from, to, steps);
    }

    return focus.length && !this.state.whole ? builder.neighbourhood(focus[0]!) : this.whole(builder, focus);
  }
}
