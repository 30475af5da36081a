import { Column } from "../image/columns";
import { ValueType, type Graph } from "./graph";
import type { View } from "./filter";

/** An entity with a name that matches. */
export interface NodeMatch { node: number; matched: string; isWhole: boolean }

/** A fact of which something else than a name matches. */
export interface FactMatch { fact: number; part: "value" | "date" | "quote" | "qualifier"; matched: string }

/** Writes a text in the form in which names are compared: regardless of case, width and spacing. */
export function normalize(text: string): string {
  if (/^[!-~]*(?: [!-~]+)*$/.test(text)) return text.toUpperCase();
  return text.normalize("NFKC").toUpperCase().replace(/[\s\u0085]+/gu, " ").trim().normalize("NFKC");
}

/** Finds entities and facts by what they contain, as `kg find` does. Texts are normalized on the first search. */
export class Search {
  private texts?: string[];

  constructor(private readonly graph: Graph) {}

  nodes(view: View, text: string): NodeMatch[] {
    const sought = normalize(text);
    if (sought === "") return [];
    const { graph } = this;
    const texts = this.normalized();
    const keys = graph.image.read(Column.NodeKey);
    const labels = graph.image.read(Column.NodeLabel);
    const ranked: NodeMatch[][] = [[], [], [], []];
    for (let node = 0; node < graph.nodeCount; node++) {
      if (!view.showsNode(node)) continue;
      const names = [keys[node]!, labels[node]!, ...this.aliasTexts(node)];
      let part = -1;
      let whole = -1;
      for (let i = 0; i < names.length && whole < 0; i++) {
        const name = texts[names[i]!]!;
        if (name === sought) whole = i;
        else if (part < 0 && name.includes(sought)) part = i;
      }

      const found = whole >= 0 ? whole : part;
      if (found < 0) continue;
      ranked[whole < 0 ? 3 : Math.min(whole, 2)]!.push({ node, matched: graph.image.text(names[found]!), isWhole: whole >= 0 });
    }

    return ranked.flat();
  }

  /** Facts that the view shows, values first, then dates, quotes and qualifiers. */
  facts(view: View, text: string): FactMatch[] {
    const sought = normalize(text);
    if (sought === "") return [];
    const { graph } = this;
    const holds = this.holding(sought);
    const dates = [Column.ClaimSince, Column.ClaimUntil, Column.ClaimAt, Column.ClaimRecorded].map(c => graph.image.read(c));
    const quotes = graph.image.read(Column.ClaimQuote);
    const voices = graph.image.read(Column.ClaimAttributedTo);
    const nodes = graph.image.read(Column.ClaimAttributedNode);
    const qualifiers = [graph.image.read(Column.ClaimScope), voices]
      .concat([Column.ClaimRankReason, Column.ClaimNote].map(c => graph.image.read(c)));
    const parts = { value: [] as FactMatch[], date: [] as FactMatch[], quote: [] as FactMatch[], qualifier: [] as FactMatch[] };
    const add = (fact: number, part: FactMatch["part"], id: number) =>
      parts[part].push({ fact, part, matched: graph.image.text(id) });
    for (let fact = 0; fact < graph.factCount; fact++) {
      if (!view.visible[fact]) continue;
      const type = graph.member(fact).type;
      const value = graph.value[fact]!;
      if (type !== ValueType.Node && type !== ValueType.Boolean && holds[value])
        add(fact, type === ValueType.PartialDate ? "date" : "value", value);
      for (let c = graph.firstClaim[fact]!; c < graph.firstClaim[fact + 1]!; c++) {
        if (!view.counts[c]) continue;
        for (const column of dates) if (holds[column[c]!]) add(fact, "date", column[c]!);
        if (holds[quotes[c]!]) add(fact, "quote", quotes[c]!);
        // An entity that a claim is attributed to is found by its names.
        for (const column of qualifiers) if (holds[column[c]!] && !(column === voices && nodes[c])) add(fact, "qualifier", column[c]!);
      }
    }

    return [...parts.value, ...parts.date, ...parts.quote, ...parts.qualifier];
  }

  /** Which strings contain the text. */
  private holding(sought: string): Uint8Array {
    const texts = this.normalized();
    const readable = this.readable();
    const holds = new Uint8Array(texts.length);
    for (let id = 1; id < texts.length; id++) if (texts[id]!.includes(sought)) holds[id] = 1;
    for (const [id, ways] of readable) if (ways.some(way => way.includes(sought))) holds[id] = 1;
    return holds;
  }

  private aliasTexts(node: number): number[] {
    const list = this.graph.image.read(Column.NodeAliasList)[node]!;
    if (list === 0) return [];
    const starts = this.graph.image.read(Column.AliasListStart);
    return [...this.graph.image.read(Column.AliasText).subarray(starts[list - 1]!, starts[list]!)];
  }

  private normalized(): string[] {
    if (this.texts) return this.texts;
    const { image } = this.graph;
    this.texts = [""];
    for (let id = 1; id <= image.stringCount; id++) this.texts.push(normalize(image.text(id)));
    return this.texts;
  }

  private ways?: Map<number, string[]>;

  /** Dates and quantities are also found as people write them. */
  private readable(): Map<number, string[]> {
    if (this.ways) return this.ways;
    const { graph } = this;
    const ways = (this.ways = new Map<number, string[]>());
    const add = (id: number, write: (text: string) => string[]) => {
      if (id && !ways.has(id)) ways.set(id, write(graph.image.text(id)).map(normalize));
    };
    for (const member of graph.members) {
      if (member.type !== ValueType.PartialDate && member.type !== ValueType.Quantity) continue;
      const write = member.type === ValueType.PartialDate ? readableDates : readableQuantities;
      for (let f = member.firstFact; f < member.factEnd; f++) add(graph.value[f]!, write);
    }

    for (const column of [Column.ClaimSince, Column.ClaimUntil, Column.ClaimAt, Column.ClaimRecorded])
      graph.image.read(column).forEach(id => add(id, readableDates));
    return ways;
  }
}

const Months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

export function readableDates(text: string): string[] {
  const way = (write: (year: string, month: string, day?: number) => string) =>
    text.replace(/(?<![\dX])(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?(?!\d)/g, (all, year: string, month: string, day?: string) => {
      const name = Months[Number(month) - 1];
      return name ? write(year === "XXXX" ? "" : year, name, day ? Number(day) : undefined).replace(/[ ,]+$/, "") : all;
    });
  return [
    way((year, month, day) => (day ? `${month} ${day}, ${year}` : `${month} ${year}`)),
    way((year, month, day) => (day ? `${day} ${month} ${year}` : `${month} ${year}`)),
    way((year, month, day) => (day ? `${month.slice(0, 3)} ${day}, ${year}` : `${month.slice(0, 3)} ${year}`)),
    way((year, month, day) => (day ? `${day} ${month.slice(0, 3)} ${year}` : `${month.slice(0, 3)} ${year}`)),
  ];
}

export function readableQuantities(text: string): string[] {
  const way = (write: (number: number) => string) =>
    text.replace(/(?<![\p{L}\p{N}_]|\d\.)\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\p{N}_]|\.\d)/giu, number => write(Number(number)));
  const digits = (number: number, grouping: boolean) =>
    number.toLocaleString("en-US", { useGrouping: grouping, maximumFractionDigits: 12 });
  return [way(n => digits(n, false)), way(n => digits(n, true)), way(inWords)];
}

function inWords(number: number): string {
  const scales: [number, string][] = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"], [1e3, "thousand"]];
  for (const [size, name] of scales)
    if (Math.abs(number) >= size) return `${Number((number / size).toFixed(4))} ${name}`;
  return String(number);
}
