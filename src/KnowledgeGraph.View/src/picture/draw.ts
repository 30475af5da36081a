import type { Graph } from "../model/graph";
import { shorten } from "../page/dom";
import { Style, type Scene } from "./scene";

export interface Camera { x: number; y: number; scale: number }

/** The colours of the page in its current theme. */
export interface Colours { ink: string; paper: string; line: string; accent: string; isDark: boolean }

const Dashes: readonly (readonly number[])[] = [[], [7, 4], [1.5, 4]];
type Box = [left: number, top: number, right: number, bottom: number];

const LinesAtOnce = 200;
const Foremost = 15;
const FewNodes = 60;
const ManyNodes = 400;
const Font = "system-ui, sans-serif";

/** Dark enough on white, and light enough on black, for shapes to be told from the background. */
export function kindColour(kind: number, isDark: boolean): string {
  const hue = (kind * 137.5 + 215) % 360;
  return `hsl(${hue} ${isDark ? 65 : 60}% ${isDark ? 66 : 38}%)`;
}

/** Traces the shape of a kind around a point: with six shapes, kinds are told apart by more than their colour. */
export function traceShape(context: CanvasRenderingContext2D, kind: number, x: number, y: number, r: number): void {
  const polygon = (corners: number, turn: number): void => {
    for (let i = 0; i < corners; i++) {
      const angle = turn + (2 * Math.PI * i) / corners;
      context[i ? "lineTo" : "moveTo"](x + r * 1.15 * Math.cos(angle), y + r * 1.15 * Math.sin(angle));
    }

    context.closePath();
  };
  switch (kind % 6) {
    case 0: context.moveTo(x + r, y); context.arc(x, y, r, 0, 2 * Math.PI); break;
    case 1: context.rect(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r); break;
    case 2: polygon(3, -Math.PI / 2); break;
    case 3: polygon(4, 0); break;
    case 4: polygon(6, 0); break;
    default: polygon(3, Math.PI / 2);
  }
}

/** Draws a scene. Labels and the words of lines are left out where they would cover each other. */
export class Painter {
  private taken: Box[] = [];
  private nodeBoxes: Box[] = [];
  readonly degrees: Int32Array;

  constructor(
    private readonly graph: Graph, public scene: Scene, private readonly context: CanvasRenderingContext2D,
    private readonly positions: Float32Array) {
    this.degrees = new Int32Array(scene.nodes.length);
    for (const line of scene.lines) {
      this.degrees[line.from]!++;
      this.degrees[line.to]!++;
    }
  }

  /** Entities with more lines are larger, and so are those of a picture of few. */
  radius(place: number): number {
    const least = this.scene.nodes.length <= FewNodes ? 7 : this.scene.nodes.length <= ManyNodes ? 4.5 : 3;
    return least + Math.min(8, 1.2 * Math.sqrt(this.degrees[place]!));
  }

  draw(camera: Camera, width: number, height: number, colours: Colours, marked: number): void {
    const { context } = this;
    context.clearRect(0, 0, width, height);
    const at = (place: number): [number, number] => [
      (this.positions[2 * place]! - camera.x) * camera.scale + width / 2,
      (this.positions[2 * place + 1]! - camera.y) * camera.scale + height / 2,
    ];
    const seen = (place: number): boolean => {
      const [x, y] = at(place);
      return x > -50 && y > -50 && x < width + 50 && y < height + 50;
    };
    const shown = this.scene.nodes.map((_, place) => place).filter(seen);
    this.taken = [];
    this.nodeBoxes = [];
    this.drawLines(at, width, height, colours);
    this.drawNodes(shown, at, camera, colours, marked);
    this.drawLabels(shown, at, colours, marked, width);
    if (this.scene.lines.length <= 150) this.drawWords(at, colours);
  }

  private drawLines(at: (place: number) => [number, number], width: number, height: number, colours: Colours): void {
    const { context, scene } = this;
    const withArrows = scene.lines.length <= 1500;
    context.strokeStyle = context.fillStyle = colours.line;
    context.lineWidth = scene.lines.length > 3000 ? 0.6 : 1.3;
    for (const style of [Style.Derived, Style.Inferred, Style.Stated]) {
      context.setLineDash(Dashes[style]! as number[]);
      context.beginPath();
      let traced = 0;
      for (const line of scene.lines) {
        if (line.style !== style) continue;
        const [x, y] = at(line.from);
        const [x2, y2] = at(line.to);
        if (Math.max(x, x2) < 0 || Math.max(y, y2) < 0 || Math.min(x, x2) > width || Math.min(y, y2) > height) continue;
        context.moveTo(x, y);
        if (style === Style.Derived) context.quadraticCurveTo(...bend(x, y, x2, y2), x2, y2);
        else context.lineTo(x2, y2);
        if (++traced % LinesAtOnce === 0) {
          context.stroke();
          context.beginPath();
        }
      }

      context.stroke();
    }

    this.drawRoute(at, colours);
    context.setLineDash([]);
    context.lineWidth = 1.3;
    context.fillStyle = colours.line;
    if (withArrows) for (const line of scene.lines) if (!line.undirected) this.drawArrow(at(line.from), at(line.to), line.to, line.style);
  }

  private drawRoute(at: (place: number) => [number, number], colours: Colours): void {
    const { context, scene } = this;
    context.strokeStyle = colours.accent;
    context.lineWidth = 3;
    for (let i = 1; i < scene.route.length; i++) {
      const [one, other] = [scene.route[i - 1]!, scene.route[i]!];
      const joins = (from: number, to: number) => from === one && to === other || from === other && to === one;
      const line = scene.lines.find(l => l.style !== Style.Derived && joins(l.from, l.to));
      if (!line) continue;
      context.setLineDash(Dashes[line.style]! as number[]);
      context.beginPath();
      context.moveTo(...at(one));
      context.lineTo(...at(other));
      context.stroke();
    }
  }

  private drawArrow([x, y]: [number, number], [x2, y2]: [number, number], end: number, style: number): void {
    const [cx, cy] = style === Style.Derived ? bend(x, y, x2, y2) : [x, y];
    const angle = Math.atan2(y2 - cy, x2 - cx);
    const r = this.radius(end) + 2;
    const [tx, ty] = [x2 - r * Math.cos(angle), y2 - r * Math.sin(angle)];
    const { context } = this;
    context.beginPath();
    context.moveTo(tx, ty);
    context.lineTo(tx - 8 * Math.cos(angle - 0.4), ty - 8 * Math.sin(angle - 0.4));
    context.lineTo(tx - 8 * Math.cos(angle + 0.4), ty - 8 * Math.sin(angle + 0.4));
    context.fill();
  }

  private drawNodes(
    shown: number[], at: (place: number) => [number, number], camera: Camera, colours: Colours, marked: number): void {
    const { context, graph, scene } = this;
    const isTiny = scene.nodes.length > 2500 && camera.scale < 0.8;
    for (const place of shown) {
      const [x, y] = at(place);
      const kind = graph.kindOf[scene.nodes[place]!]!;
      context.fillStyle = kindColour(kind, colours.isDark);
      const r = isTiny ? 2 : this.radius(place);
      const isChosen = scene.focus.has(place) || place === marked;
      if (isTiny && !isChosen) {
        context.fillRect(x - r, y - r, 2 * r, 2 * r);
        continue;
      }

      context.beginPath();
      traceShape(context, kind, x, y, r);
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = colours.paper;
      context.stroke();
      if (isChosen) {
        context.lineWidth = place === marked ? 4 : 2.5;
        context.strokeStyle = colours.accent;
        context.beginPath();
        context.arc(x, y, r + 5, 0, 2 * Math.PI);
        context.stroke();
      }

      if (scene.nodes.length <= 400) this.nodeBoxes.push([x - r, y - r, x + r, y + r]);
    }
  }

  private drawLabels(shown: number[], at: (place: number) => [number, number], colours: Colours, marked: number, width: number): void {
    const { context, scene } = this;
    const rank = (place: number) => (place === marked ? 2e9 : scene.focus.has(place) ? 1e9 : this.degrees[place]!);
    const ordered = [...shown].sort((a, b) => rank(b) - rank(a) || a - b).slice(0, 400);
    context.textAlign = "center";
    context.textBaseline = "middle";
    ordered.forEach((place, index) => {
      const isChosen = scene.focus.has(place) || place === marked;
      context.font = `${isChosen ? "600 13px" : "12px"} ${Font}`;
      const text = isolate(shorten(this.graph.label(scene.nodes[place]!), isChosen ? 60 : 32));
      const half = context.measureText(text).width / 2;
      const [x, y] = at(place);
      const r = this.radius(place) + (isChosen ? 6 : 0);
      const middle = Math.min(Math.max(x, half + 4), width - half - 4);
      const ways: [number, number][] = [[middle, y + r + 10], [middle, y - r - 10], [x + r + half + 5, y], [x - r - half - 5, y]];
      const boxes = ways.map(([cx, cy]): Box => [cx - half - 2, cy - 8, cx + half + 2, cy + 8]);
      const isFree = (box: Box) => !isTaken(this.taken, box) && box[0] >= 0 && box[2] <= width;
      let way = boxes.findIndex(box => isFree(box) && !isTaken(this.nodeBoxes, box));
      // The entities that matter most have a label, though it hides a node.
      if (way < 0 && (isChosen || index < Foremost)) way = boxes.findIndex(isFree);
      if (way < 0 && isChosen) way = 0;
      if (way < 0) return;
      this.taken.push(boxes[way]!);
      this.write(text, ...ways[way]!, colours.ink, colours);
    });
  }

  private drawWords(at: (place: number) => [number, number], colours: Colours): void {
    const { context, scene } = this;
    context.font = `italic 11px ${Font}`;
    for (const line of scene.lines) {
      const [x, y] = at(line.from);
      const [x2, y2] = at(line.to);
      const [cx, cy] = line.style === Style.Derived ? bend(x, y, x2, y2) : [(x + x2) / 2, (y + y2) / 2];
      const [mx, my] = [(x + x2 + 2 * cx) / 4, (y + y2 + 2 * cy) / 4];
      const words = isolate(shorten(line.labels.slice(0, 2).join(", ") + (line.labels.length > 2 ? ", …" : ""), 40));
      const half = context.measureText(words).width / 2;
      const box: Box = [mx - half - 1, my - 7, mx + half + 1, my + 7];
      if (isTaken(this.taken, box) || isTaken(this.nodeBoxes, box)) continue;
      this.taken.push(box);
      this.write(words, mx, my, colours.ink, colours);
    }
  }

  private write(text: string, x: number, y: number, ink: string, colours: Colours): void {
    const { context } = this;
    context.lineWidth = 4;
    context.lineJoin = "round";
    context.strokeStyle = colours.paper;
    context.strokeText(text, x, y);
    context.fillStyle = ink;
    context.fillText(text, x, y);
  }
}

function isTaken(boxes: Box[], [left, top, right, bottom]: Box): boolean {
  return boxes.some(([l, t, r, b]) => left < r && l < right && top < b && t < bottom);
}

/** The control point of a derived line, which is curved so that it does not hide a stated one between the same nodes. */
export function bend(x: number, y: number, x2: number, y2: number): [number, number] {
  return [(x + x2) / 2 + (y2 - y) * 0.15, (y + y2) / 2 - (x2 - x) * 0.15];
}

/** A text of the graph that cannot change the direction of what stands beside it (UAX #9). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
