import { Column } from "../image/columns";
import { contradictions } from "../model/contradictions";
import { rowsOf } from "../model/graph";
import { pathText } from "../model/paths";
import type { Derived } from "../model/rules";
import { bdi, count, h, pages, prose } from "./dom";
import { href, nodeLink, type Context } from "./context";
import { claimList, isHiddenFact, valueOf, whyHidden } from "./evidence";

/** An entity: who it is, what is said about it and by whom, and what it says about others. */
export function entityPane(context: Context, node: number): HTMLElement {
  const { graph, view, rules } = context;
  const facts = [...rowsOf(graph.factsOf, node)].filter(fact => view.shows(fact));
  const incoming = [...rowsOf(graph.factsTo, node)].filter(fact => view.shows(fact));
  const said = saidBy(context, node);
  const derived = rules.from(node);
  const derivedTo = rules.to(node);
  const disputed = new Set(contradictions(view).filter(c => !c.isDenial).flatMap(c => c.facts));
  return h("article", { class: "entity" },
    heading(context, node),
    section("Facts", facts, fact => factItem(context, fact, node, disputed.has(fact))),
    section("What others say with it as object", incoming, fact => factItem(context, fact, node, disputed.has(fact))),
    section("What it says about others", said, ([fact, claims]) => h("li", { class: "fact", "data-said": graph.factText(fact) },
      h("h3", null, factLine(context, fact)), claimList(context, fact, claims))),
    section("What follows by rule", [...derived, ...derivedTo], edge => derivedItem(context, edge)),
    facts.length + incoming.length + said.length === 0
      && h("p", { class: "note" }, "The graph says nothing about it that the filters show."));
}

function heading(context: Context, node: number): HTMLElement {
  const { graph } = context;
  const kinds = [...graph.kinds[graph.kindOf[node]!]!.superkinds].map(kind => graph.kinds[kind]!.label);
  const aliases = graph.aliases(node);
  const replacement = graph.image.read(Column.NodeReplacedBy)[node]!;
  const reason = graph.text(Column.NodeStatusReason, node);
  return h("header", null,
    h("h2", { tabindex: -1 }, bdi(graph.label(node))),
    h("dl", { class: "names" },
      term("kind", kinds.map((kind, i) => (i ? [" < ", bdi(kind)] : [bdi(kind)])).flat()), term("key", [bdi(graph.key(node))]),
      aliases.length > 0 && term("aliases", aliases.map((alias, i) => (i ? [", ", bdi(alias)] : [bdi(alias)])).flat()),
      graph.isDeprecated(node) && term("status", ["deprecated",
        replacement > 0 && h("span", null, ", replaced by ", nodeLink(context, replacement - 1)), reason !== "" && ": ",
        reason !== "" && prose(reason)])),
    h("p", { class: "actions" },
      h("a", { href: href(context, { at: "path", from: graph.key(node), to: "", direction: "forward" }) }, "Find a path from here")));
}

function term(name: string, values: (Node | string | false)[]): HTMLElement {
  return h("div", null, h("dt", null, name), h("dd", null, values));
}

function section<T>(title: string, items: readonly T[], make: (item: T) => HTMLElement): HTMLElement | null {
  if (items.length === 0) return null;
  return h("section", null, h("h2", null, `${title} (${items.length.toLocaleString("en-US")})`),
    pages(items, make, h("ul", { class: "facts" })));
}

/** Facts about others with the claims that are attributed to the entity. */
function saidBy(context: Context, node: number): [number, number[]][] {
  const { graph, view } = context;
  const byFact = new Map<number, number[]>();
  for (const claim of rowsOf(graph.saidBy, node)) {
    const fact = graph.factOf(claim);
    if (graph.subject[fact] === node || graph.object(fact) === node || !view.shows(fact)) continue;
    byFact.set(fact, [...(byFact.get(fact) ?? []), claim]);
  }

  return [...byFact].sort(([a], [b]) => a - b);
}

/** Subject, relation and value of a fact, as links. */
export function factLine(context: Context, fact: number): HTMLElement {
  const { graph } = context;
  return h("span", { class: "statement" }, nodeLink(context, graph.subject[fact]!), " ",
    h("span", { class: "relation" }, bdi(graph.member(fact).label)), " ", valueOf(context, fact));
}

/** A fact with its claims, named by what is not the entity that is looked at. */
export function factItem(context: Context, fact: number, from: number, isDisputed = false): HTMLElement {
  const { graph, view } = context;
  const isIncoming = graph.subject[fact] !== from && !graph.member(fact).symmetric;
  const hidden = isHiddenFact(context, fact);
  const state = hidden ? "does not count" : view.isInferred(fact) ? "inferred" : "";
  return h("li", { class: `fact${hidden ? " hidden-fact" : ""}`, "data-fact": graph.factText(fact) },
    h("h3", null,
      isIncoming
        ? factLine(context, fact)
        : h("span", { class: "statement" }, h("span", { class: "relation" }, bdi(graph.member(fact).label)), " ",
          valueOf(context, fact, from)),
      state !== "" && h("span", { class: "badge" }, hidden ? `${state}: ${whyHidden(context, fact)}` : state),
      isDisputed && h("a", { class: "badge warning", href: href(context, { at: "contradictions" }) }, "≠ contradicted")),
    claimList(context, fact));
}

function derivedItem(context: Context, edge: Derived): HTMLElement {
  const { graph } = context;
  const text = `${graph.label(edge.subject)} ${edge.member.label} ${graph.label(edge.object)}`;
  return h("li", { class: "fact derived", "data-derived": text },
    h("h3", null, h("span", { class: "statement" }, nodeLink(context, edge.subject), " ",
      h("span", { class: "relation" }, bdi(edge.member.label)), " ", nodeLink(context, edge.object)),
    h("span", { class: "badge" }, "derived")),
    h("details", null, h("summary", null, `Rests on ${count(edge.proof.length, "fact")}`),
      h("p", { class: "proof" }, bdi(
        edge.proof.some(step => step.fact < 0) ? text : pathText(graph, edge.subject, forwardProof(edge)), 2000)),
      h("ul", { class: "facts" }, forwardProof(edge).filter(step => step.fact >= 0).map(step => h("li", { class: "fact" },
        h("h4", null, factLine(context, step.fact)), claimList(context, step.fact))))));
}

/** A proof from the subject: one that was found from the object is turned round. */
function forwardProof(edge: Derived): Derived["proof"] {
  if (edge.proof[0]?.from === edge.subject || edge.proof.length === 0) return edge.proof;
  return [...edge.proof].reverse().map(step => ({ fact: step.fact, from: step.to, to: step.from, forward: !step.forward }));
}
