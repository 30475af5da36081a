import { contradictions } from "../model/contradictions";
import { Modalities } from "../model/graph";
import { View } from "../model/filter";
import { Directions, pathText, shortestPaths, type Direction, type Step } from "../model/paths";
import type { Scene } from "../picture/scene";
import { bdi, count, h, pages, visible } from "./dom";
import { factItem, factLine } from "./entity";
import { href, kindLabel, nodeLink, sourceTitle, type Context } from "./context";
import { claimItem, claimList } from "./evidence";
import { picker } from "./picker";
import { writeState, type Place } from "./state";

/** Where the page begins: what the graph has, and the entities by kind. */
export function startPane(context: Context): HTMLElement {
  const { graph, view } = context;
  const size = (kind: number) => graph.kinds[kind]!.nodeEnd - graph.kinds[kind]!.first;
  const kinds = graph.kinds.filter(kind => size(kind.index) > 0 && !kind.abstract && view.shownKinds[kind.index]);
  return h("article", null, h("h2", { tabindex: -1 }, bdi(graph.name)),
    h("p", null, [
      count(graph.nodeCount, "entity", "entities"), count(graph.factCount, "fact"), count(graph.claimCount, "claim"),
      count(graph.sourceCount, "source"),
    ].join(", ") + "."),
    graph.nodeCount === 0 && h("p", { class: "note" }, "The graph has no entities."),
    kinds.length > 0 && h("section", null, h("h2", null, "Kinds"), h("ul", { class: "plain" }, kinds.map(kind =>
      h("li", null, h("a", { href: href(context, { at: "kind", name: kind.name }) }, bdi(kind.label)),
        ` (${size(kind.index).toLocaleString("en-US")})`)))),
    graph.sourceCount > 0 && h("section", null, h("h2", null, "Sources"), pages(
      Array.from({ length: graph.sourceCount }, (_, i) => i),
      source => h("li", null, h("b", null, bdi(graph.sourceKey(source))), " ", bdi(sourceTitle(graph, source))),
      h("ul", { class: "plain" }), 20)));
}

export function kindPane(context: Context, name: string): HTMLElement {
  const { graph, view } = context;
  const kind = graph.kinds.find(k => k.name === name);
  if (!kind) return missing(`The graph has no kind “${visible(name)}”.`);
  const nodes: number[] = [];
  for (const one of graph.kinds) {
    if (one.abstract || !one.superkinds.has(kind.index)) continue;
    for (let node = one.first; node < one.nodeEnd; node++) if (view.showsNode(node)) nodes.push(node);
  }

  return h("article", null, h("h2", { tabindex: -1 }, bdi(kind.label), ` (${nodes.length.toLocaleString("en-US")})`),
    pages(nodes, node => h("li", null, nodeLink(context, node)), h("ul", { class: "plain" }), 200));
}

/** What a text is found in, as one types. */
export function findPane(context: Context, text: string): HTMLElement {
  const { graph, search, view } = context;
  const nodes = search.nodes(view, text);
  const facts = search.facts(view, text);
  const isEmpty = nodes.length + facts.length === 0;
  return h("article", { class: "found" }, h("h2", { tabindex: -1 }, "Search"),
    h("p", { role: "status" }, isEmpty
      ? `Nothing that the filters show contains “${visible(text.slice(0, 100))}”.`
      : `${count(nodes.length, "entity", "entities")}, ${count(facts.length, "fact")}.`),
    nodes.length > 0 && h("section", null, h("h2", null, `Entities (${nodes.length.toLocaleString("en-US")})`),
      pages(nodes, match => h("li", null, nodeLink(context, match.node), h("span", { class: "kind" }, ` ${kindLabel(graph, match.node)}`),
        match.matched !== graph.label(match.node) && h("span", { class: "matched" }, " ", bdi(match.matched, 100))),
      h("ul", { class: "plain" }), 20)),
    facts.length > 0 && h("section", null, h("h2", null, `Facts (${facts.length.toLocaleString("en-US")})`),
      pages(facts, match => h("li", { class: "fact" }, h("h3", null, factLine(context, match.fact)),
        h("p", { class: "matched" }, `${match.part}: `, bdi(match.matched))), h("ul", { class: "facts" }), 20)));
}

/** The form for a path, and the path that it asks for. */
export function pathPane(
  context: () => Context, place: Place & { at: "path" }, steps: Step[][], go: (place: Place) => void): HTMLElement {
  const { graph } = context();
  const [from, to] = [graph.find(place.from), graph.find(place.to)];
  const direction = h("select", { id: "direction", change: () =>
    go({ ...place, direction: direction.value as Direction }) },
  Directions.map(way => h("option", { value: way, selected: way === place.direction }, way)));
  const form = h("form", { class: "path-form", submit: (event: Event) => event.preventDefault() },
    picker(context, "From", place.from, key => go({ ...place, from: key })),
    picker(context, "To", place.to, key => go({ ...place, to: key })),
    h("div", { class: "picker" }, h("label", { for: "direction" }, "Direction"), direction),
    h("button", { type: "button", click: () => go({ ...place, from: place.to, to: place.from }) }, "Swap"));
  const result = from < 0 || to < 0 ? unknownEnds(place, from, to)
    : from === to ? h("p", { class: "note" }, "Both names mean the same entity.")
      : steps.length ? foundPaths(context(), from, steps) : noPath(context(), place, from, to);
  return h("article", { class: "path" }, h("h2", { tabindex: -1 }, "Path"), form, result);
}

function unknownEnds(place: Place & { at: "path" }, from: number, to: number): HTMLElement {
  const unknown = [from < 0 ? place.from : "", to < 0 ? place.to : ""].filter(key => key !== "");
  return unknown.length === 0 ? h("p", { class: "note" }, "Choose two entities.")
    : h("p", { class: "problem", role: "alert" },
      unknown.map(key => `The graph has no entity “${visible(key.slice(0, 100))}”.`).join(" "));
}

function foundPaths(context: Context, from: number, paths: Step[][]): HTMLElement {
  const { graph, view } = context;
  return h("div", null, paths.map((steps, i) => h("section", { class: "one-path" },
    h("h3", { class: "path-text" }, paths.length > 1 && `${i + 1}. `, bdi(pathText(graph, from, steps), 3000)),
    h("ol", { class: "facts hops" }, steps.map(step => h("li", { class: "fact" },
      h("h4", null, factLine(context, step.fact), view.isInferred(step.fact) && h("span", { class: "badge" }, "inferred")),
      view.isInferred(step.fact)
        && h("p", { class: "note" }, "No source states this hop. It follows from the claims that it rests on (↳)."),
      claimList(context, step.fact)))))));
}

/** Where there is no path: one in another direction, or one over claims that do not count. */
function noPath(context: Context, place: Place & { at: "path" }, from: number, to: number): HTMLElement {
  const { graph, view } = context;
  const notes: HTMLElement[] = [];
  for (const direction of Directions) {
    const [steps] = direction === place.direction ? [] : shortestPaths(view, from, to, direction, 1);
    if (!steps) continue;
    const name = direction === "either" ? "In either direction" : direction.charAt(0).toUpperCase() + direction.slice(1);
    notes.push(h("p", null, `${name} there is one: `, h("a", { href: href(context, { ...place, direction }) },
      bdi(pathText(graph, from, steps), 2000))));
    break;
  }

  const filter = { ...view.filter, modalities: Modalities.map((_, i) => i).slice(0, 7) };
  const [hidden] = shortestPaths(new View(graph, filter), from, to, place.direction, 1);
  if (hidden)
    notes.push(h("p", null, "Over claims that do not count there is one: ",
      h("a", { href: writeState(place, filter, context.state.whole) }, bdi(pathText(graph, from, hidden), 2000))));
  return h("div", null, h("p", { class: "note", role: "status" }, "There is no path from ", bdi(graph.label(from), 100), " to ",
    bdi(graph.label(to), 100), "."), notes);
}

/** Everything that holds between two entities, in both directions. */
export function betweenPane(context: Context, one: string, other: string): HTMLElement {
  const { graph, view, rules } = context;
  const [a, b] = [graph.find(one), graph.find(other)];
  if (a < 0 || b < 0) return missing(`The graph has no entity “${visible((a < 0 ? one : other).slice(0, 100))}”.`);
  const facts: number[] = [];
  for (let i = graph.factsOf.starts[a]!; i < graph.factsOf.starts[a + 1]!; i++) {
    const fact = graph.factsOf.items[i]!;
    if (graph.object(fact) === b || graph.subject[fact] === b) facts.push(fact);
  }

  for (let i = graph.factsTo.starts[a]!; i < graph.factsTo.starts[a + 1]!; i++)
    if (graph.subject[graph.factsTo.items[i]!] === b) facts.push(graph.factsTo.items[i]!);
  const shown = facts.filter(fact => view.shows(fact));
  const derived = [...rules.from(a), ...rules.to(a)].filter(edge => edge.object === b || edge.subject === b);
  return h("article", null, h("h2", { tabindex: -1 }, nodeLink(context, a), " and ", nodeLink(context, b)),
    shown.length > 0 && pages(shown, fact => factItem(context, fact, a), h("ul", { class: "facts" })),
    derived.length > 0 && h("ul", { class: "facts" }, derived.map(edge => h("li", { class: "fact derived" },
      h("h3", null, nodeLink(context, edge.subject), " ", h("span", { class: "relation" }, bdi(edge.member.label)), " ",
        nodeLink(context, edge.object), h("span", { class: "badge" }, "derived"))))),
    shown.length + derived.length === 0 && h("p", { class: "note" }, "Nothing holds between them that the filters show."));
}

export function contradictionsPane(context: Context): HTMLElement {
  const found = contradictions(context.view);
  return h("article", null, h("h2", { tabindex: -1 }, `Contradictions (${found.length.toLocaleString("en-US")})`),
    h("p", { class: "note" }, "Values of a member that has one value, and facts that others deny. What the rules of a vocabulary "
      + "declare besides is not part of a compiled graph; the build and “kg conflicts” report it."),
    found.length === 0 && h("p", null, "None that the filters show."),
    pages(found, pair => h("li", { class: "contradiction" },
      ([0, 1] as const).map(side => h("div", { class: "side" },
        h("h3", null, factLine(context, pair.facts[side]), pair.isDenial && side === 1 && h("span", { class: "badge warning" }, "denied")),
        h("ul", { class: "claims" }, pair.claims[side].map(claim => claimItem(context, claim)))))),
    h("ul", { class: "contradictions" }), 20));
}

export function missing(message: string): HTMLElement {
  return h("article", null, h("h2", { tabindex: -1 }, "Not found"), h("p", { class: "problem", role: "alert" }, message),
    h("p", null, h("a", { href: "#" }, "Begin again"), ", or search by name."));
}

/** The picture in words: every line of it, as links. */
export function linesList(context: Context, { lines, nodes }: Scene): HTMLElement {
  return pages(lines, line => h("li", null, nodeLink(context, nodes[line.from]!), " ", bdi(line.labels.join(", ")), " ",
    nodeLink(context, nodes[line.to]!), ["", " (inferred)", " (derived)"][line.style]!), h("ul", { class: "plain" }), 100);
}
