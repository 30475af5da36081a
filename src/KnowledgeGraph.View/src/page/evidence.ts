import { Column } from "../image/columns";
import { daysOf } from "../model/dates";
import { Deprecated, Inferred, Modalities, Ranks, ValueType, type Graph } from "../model/graph";
import { count, bdi, h, pages, prose, visible } from "./dom";
import { nodeLink, sourceTitle, type Context } from "./context";

/**
 * How a claim stands, in the words of `kg`: modality and attribution, rank, scope, times, the graph that states it where there are
 * several, and whether it counts.
 */
export function how(context: Context, claim: number, showsGrounds = true): string {
  const { graph, view } = context;
  const text = (column: (typeof Column)[keyof typeof Column]) => graph.text(column, claim);
  const modality = Modalities[graph.modality[claim]!]!;
  let line: string = modality;
  const node = graph.image.read(Column.ClaimAttributedNode)[claim]!;
  const attribution = node ? graph.label(node - 1) : text(Column.ClaimAttributedTo);
  if (attribution) line += (modality === "claimed" ? " by " : ", attributed to ") + attribution;
  if (graph.rank[claim]) {
    line += `, ${Ranks[graph.rank[claim]!]}`;
    if (text(Column.ClaimRankReason)) line += `: ${text(Column.ClaimRankReason)}`;
  }

  if (text(Column.ClaimScope)) line += `, scope ${text(Column.ClaimScope)}`;
  if (text(Column.ClaimAt)) line += `, at ${text(Column.ClaimAt)}`;
  if (text(Column.ClaimSince)) line += `, since ${text(Column.ClaimSince)}`;
  if (text(Column.ClaimUntil)) line += `, until ${text(Column.ClaimUntil)}${hasEnded(text(Column.ClaimUntil)) ? " (ended)" : ""}`;
  if (view.filter.date && !text(Column.ClaimAt) && !text(Column.ClaimSince) && !text(Column.ClaimUntil)) line += ", undated";
  if (text(Column.ClaimRecorded)) line += `, recorded ${text(Column.ClaimRecorded)}`;
  if (text(Column.ClaimNote)) line += `, note: ${text(Column.ClaimNote)}`;
  if (graph.moduleCount > 1) line += `, in ${graph.text(Column.ModuleName, graph.image.read(Column.ClaimModule)[claim]!)}`;
  if (!view.counts[claim]) line += " (hidden)";
  if (showsGrounds && graph.modality[claim] === Inferred && graph.restsOn(claim).length) line += ", from:";
  return line;
}

function hasEnded(date: string): boolean {
  const days = daysOf(date);
  const now = new Date();
  const today = daysOf(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`);
  return !!days && !!today && days.to < today.first;
}

/** A claim with its words, its source, and what it rests on. */
export function claimItem(context: Context, claim: number, seen: Set<number> = new Set()): HTMLElement {
  const { graph, view } = context;
  const quote = graph.text(Column.ClaimQuote, claim);
  const id = graph.text(Column.ClaimId, claim);
  const grounds = seen.has(claim) ? [] : graph.restsOn(claim);
  seen.add(claim);
  return h("li", { class: `claim m-${Modalities[graph.modality[claim]!]}${view.counts[claim] ? "" : " hidden-claim"}` },
    h("p", { class: "how" }, bdi(how(context, claim, grounds.length > 0), 1000), id !== "" && h("span", { class: "id" }, " ", bdi(id))),
    quote !== "" && h("blockquote", null, h("p", null, "“", prose(quote), "”")),
    sourceLine(context, claim),
    quote !== "" && quoteContext(context, claim),
    grounds.length > 0 && h("ul", { class: "grounds", "aria-label": "rests on" }, grounds.map(ground => {
      const item = claimItem(context, ground, seen);
      item.prepend(h("p", { class: "states" }, "↳ ", bdi(graph.factText(graph.factOf(ground)))));
      return item;
    })));
}

function sourceLine(context: Context, claim: number): HTMLElement | null {
  const { graph } = context;
  const source = graph.source[claim]! - 1;
  if (source < 0) return null;
  const text = (column: (typeof Column)[keyof typeof Column]) => graph.text(column, source);
  const at = graph.image.read(Column.ClaimQuoteAt)[claim]!;
  const key = graph.sourceKey(source);
  const title = sourceTitle(graph, source);
  const url = text(Column.SourceUrl);
  const name = /^https?:/i.test(url) ? h("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, bdi(title)) : bdi(title);
  const details = [
    text(Column.SourceAuthor), text(Column.SourcePublished), title === text(Column.SourceDocument) ? "" : text(Column.SourceDocument),
  ].filter(part => part !== "");
  return h("p", { class: "source" }, h("cite", null, h("b", null, bdi(key)), title !== key && [" ", name]),
    details.map(detail => [", ", bdi(detail)]).flat(), at > 0 && `, at ${at - 1}`);
}

/** What the same source is quoted with before and after: the image has no documents, only their quotes and where these begin. */
function quoteContext(context: Context, claim: number): HTMLElement | null {
  const { graph } = context;
  const at = graph.image.read(Column.ClaimQuoteAt)[claim]!;
  const quotes = at ? quotesOf(graph, graph.source[claim]! - 1) : [];
  const index = quotes.findIndex(quote => quote.at === at - 1);
  if (index < 0 || quotes.length < 2) return null;
  const near = quotes.slice(Math.max(0, index - 1), index + 2);
  return h("details", { class: "context" }, h("summary", null, "Quote in context"),
    h("ol", null, near.map(quote => {
      const isIt = quote.at === at - 1;
      const text = h("bdi", { dir: "auto" }, visible(quote.text.slice(0, 2000)));
      return h("li", null, h("span", { class: "position" }, `at ${quote.at}: `), isIt ? h("mark", null, text) : text);
    })),
    h("p", { class: "note" }, "These are the quotes next to it in the same document. The graph does not contain the rest."));
}

const kept = new WeakMap<Graph, Map<number, { at: number; text: string }[]>>();

function quotesOf(graph: Graph, source: number): { at: number; text: string }[] {
  let bySource = kept.get(graph);
  if (!bySource) {
    bySource = new Map();
    kept.set(graph, bySource);
    const positions = graph.image.read(Column.ClaimQuoteAt);
    const found = new Map<number, Map<number, string>>();
    for (let c = 0; c < graph.claimCount; c++) {
      if (!positions[c] || !graph.source[c]) continue;
      const of = found.get(graph.source[c]! - 1) ?? new Map<number, string>();
      found.set(graph.source[c]! - 1, of);
      const text = graph.text(Column.ClaimQuote, c);
      if (text.length > (of.get(positions[c]! - 1) ?? "").length) of.set(positions[c]! - 1, text);
    }

    for (const [of, quotes] of found)
      bySource.set(of, [...quotes].map(([at, text]) => ({ at, text })).sort((a, b) => a.at - b.at));
  }

  return bySource.get(source) ?? [];
}

/** The claims of a fact that count, and below them those that do not. */
export function claimList(context: Context, fact: number, claims = context.graph.claims(fact)): HTMLElement {
  const counted = claims.filter(claim => context.view.counts[claim]);
  const others = claims.filter(claim => !context.view.counts[claim] && context.view.passes[claim]);
  const list = counted.length > 0 && pages(counted, claim => claimItem(context, claim), h("ul", { class: "claims" }));
  return h("div", null, list, others.length > 0 && h("details", { class: "others", open: counted.length === 0 },
    h("summary", null, `${count(others.length, "claim")} that ${others.length === 1 ? "does" : "do"} not count`),
    pages(others, claim => claimItem(context, claim), h("ul", { class: "claims" }))));
}

/** The value of a fact: a link to its object, an address, or its text. */
export function valueOf(context: Context, fact: number, from = -1): HTMLElement {
  const { graph } = context;
  const object = graph.object(fact);
  if (object >= 0) return nodeLink(context, object === from ? graph.subject[fact]! : object);
  const text = graph.valueText(fact);
  return graph.member(fact).type === ValueType.Uri && /^https?:/i.test(text)
    ? h("a", { href: text, rel: "noreferrer noopener", target: "_blank" }, bdi(text)) : prose(text);
}

export function isHiddenFact(context: Context, fact: number): boolean {
  return !context.view.holds[fact];
}

/** Why a fact does not count, in one word for each reason. */
export function whyHidden(context: Context, fact: number): string {
  const { graph } = context;
  return [...new Set(graph.claims(fact).map(claim =>
    graph.rank[claim] === Deprecated ? "deprecated" : Modalities[graph.modality[claim]!]!))].join(", ");
}
