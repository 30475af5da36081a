import type { Graph } from "../model/graph";
import { h, shorten } from "../page/dom";
import { bend, Painter, type Camera, type Colours } from "./draw";
import { Layout } from "./layout";
import { Style, type Scene } from "./scene";

/** What the page does when something in the picture is chosen. */
export interface Choices { node: (node: number) => void; line: (one: number, other: number) => void }

const Help = "Arrow keys move the picture, + and - change its size, 0 shows all of it. N and P go from entity to entity, Enter opens one.";

/** The picture: a canvas that pointers and keys move, and that says in words what it shows. */
export class Picture {
  readonly element: HTMLElement;
  private readonly canvas = h("canvas", { tabindex: 0, role: "application", "aria-describedby": "picture-help" });
  private readonly tip = h("div", { class: "tip", hidden: true });
  private readonly status = h("p", { class: "picture-status", role: "status" });
  private readonly title = h("h2", { class: "picture-title" });
  private readonly text = h("details", { class: "as-text" });
  private readonly layout = new Layout();
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  private scene: Scene | null = null;
  private positions = new Float32Array(0);
  private painter: Painter | null = null;
  private marked = -1;
  private queued = false;
  private moved = false;
  private width = 0;
  private height = 0;

  constructor(private readonly graph: Graph, private readonly choices: Choices, legend: HTMLElement, toggle: HTMLElement) {
    const button = (label: string, text: string, act: () => void) =>
      h("button", { type: "button", "aria-label": label, title: label, click: act }, text);
    this.element = h("section", { class: "picture", "aria-label": "Picture" },
      h("div", { class: "picture-bar" }, this.title, toggle,
        button("Larger", "+", () => this.zoom(1.3)), button("Smaller", "−", () => this.zoom(1 / 1.3)),
        button("Show all of it", "⤢", () => this.fit())),
      h("div", { class: "stage" }, this.canvas, this.tip),
      this.status, h("p", { id: "picture-help", class: "visually-hidden" }, Help), legend, this.text);
    this.listen();
  }

  show(scene: Scene, asText: () => HTMLElement): void {
    const isNew = scene.id !== this.scene?.id;
    const isSame = scene.lines === this.scene?.lines;
    this.scene = scene;
    this.marked = -1;
    this.tip.hidden = true;
    this.title.textContent = shorten(scene.title, 80);
    if (!isSame) this.status.textContent = scene.note;
    this.describe(asText);
    if (isSame) {
      if (this.painter) this.painter.scene = scene;
      this.redraw();
      return;
    }

    if (isNew) this.moved = false;
    this.painter = null;
    this.measure();
    this.layout.start(scene, this.width || 800, this.height || 600, (positions, done) => {
      this.positions = positions as Float32Array<ArrayBuffer>;
      this.painter = new Painter(this.graph, this.scene ?? scene, this.canvas.getContext("2d")!, positions);
      this.status.textContent = done ? scene.note : "Arranging…";
      this.element.toggleAttribute("data-arranged", done);
      if (!this.moved) this.fit();
      else this.redraw();
    });
  }

  private describe(asText: () => HTMLElement): void {
    const { scene } = this;
    if (!scene) return;
    const lines = scene.lines.length;
    const words = `${scene.nodes.length.toLocaleString("en-US")} entities and ${lines.toLocaleString("en-US")} lines`;
    this.canvas.setAttribute("aria-label", `${shorten(scene.title, 80)}: ${words}`);
    this.text.replaceChildren(h("summary", null, `In words: ${words}`));
    this.text.open = false;
    this.text.ontoggle = () => {
      if (this.text.open && this.text.children.length === 1) this.text.append(asText());
    };
  }

  /** Chooses where to look so that everything is in sight. */
  fit(): void {
    const p = this.positions;
    if (p.length === 0) {
      this.redraw();
      return;
    }

    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < p.length; i += 2) {
      left = Math.min(left, p[i]!);
      right = Math.max(right, p[i]!);
      top = Math.min(top, p[i + 1]!);
      bottom = Math.max(bottom, p[i + 1]!);
    }

    this.moved = false;
    const scale = Math.min((this.width - 130) / (right - left || 1), (this.height - 70) / (bottom - top || 1), 1.6);
    this.camera = { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, 0.01) };
    this.redraw();
  }

  redraw(): void {
    if (this.queued) return;
    this.queued = true;
    requestAnimationFrame(() => {
      this.queued = false;
      this.paint();
    });
  }

  private paint(): void {
    const context = this.canvas.getContext("2d")!;
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, this.width, this.height);
    if (this.scene && this.positions.length === 2 * this.scene.nodes.length && this.positions.length > 0)
      this.painter?.draw(this.camera, this.width, this.height, this.colours(), this.marked);
  }

  private colours(): Colours {
    const style = getComputedStyle(this.canvas);
    const probe = (name: string) => {
      const value = style.getPropertyValue(name).trim();
      return value;
    };
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches && !matchMedia("print").matches;
    return { ink: probe("--ink"), paper: probe("--paper"), line: probe("--line"), accent: probe("--accent"), isDark };
  }

  private measure(): void {
    const box = this.canvas.parentElement!.getBoundingClientRect();
    if (box.width === 0) return;
    this.width = box.width;
    this.height = box.height;
    this.canvas.width = Math.round(box.width * devicePixelRatio);
    this.canvas.height = Math.round(box.height * devicePixelRatio);
  }

  private zoom(factor: number, x = this.width / 2, y = this.height / 2): void {
    const scale = Math.min(8, Math.max(0.01, this.camera.scale * factor));
    this.camera.x += (x - this.width / 2) * (1 / this.camera.scale - 1 / scale);
    this.camera.y += (y - this.height / 2) * (1 / this.camera.scale - 1 / scale);
    this.camera.scale = scale;
    this.moved = true;
    this.redraw();
  }

  private pan(dx: number, dy: number): void {
    this.camera.x -= dx / this.camera.scale;
    this.camera.y -= dy / this.camera.scale;
    this.moved = true;
    this.redraw();
  }

  private at(place: number): [number, number] {
    return [
      (this.positions[2 * place]! - this.camera.x) * this.camera.scale + this.width / 2,
      (this.positions[2 * place + 1]! - this.camera.y) * this.camera.scale + this.height / 2,
    ];
  }

  private nodeAt(x: number, y: number): number {
    let best = -1;
    let nearest = Infinity;
    for (let place = 0; place < (this.scene?.nodes.length ?? 0); place++) {
      const [nx, ny] = this.at(place);
      const distance = Math.hypot(nx - x, ny - y);
      if (distance < this.painter!.radius(place) + 6 && distance < nearest) [best, nearest] = [place, distance];
    }

    return best;
  }

  private lineAt(x: number, y: number): number {
    const lines = this.scene?.lines ?? [];
    if (lines.length > 5000) return -1;
    return lines.findIndex(line => {
      const [ax, ay] = this.at(line.from);
      const [bx, by] = this.at(line.to);
      if (line.style !== Style.Derived) return distanceTo(x, y, ax, ay, bx, by) < 5;
      const [cx, cy] = bend(ax, ay, bx, by);
      const [mx, my] = [(ax + bx + 2 * cx) / 4, (ay + by + 2 * cy) / 4];
      return Math.min(distanceTo(x, y, ax, ay, mx, my), distanceTo(x, y, mx, my, bx, by)) < 5;
    });
  }

  private listen(): void {
    const { canvas } = this;
    const pointers = new Map<number, [number, number]>();
    let travelled = 0;
    canvas.addEventListener("pointerdown", event => {
      canvas.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
      travelled = 0;
    });
    canvas.addEventListener("pointermove", event => {
      const before = pointers.get(event.pointerId);
      if (!before) {
        this.hover(event.offsetX, event.offsetY);
        return;
      }

      const [dx, dy] = [event.offsetX - before[0], event.offsetY - before[1]];
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      travelled += Math.abs(dx) + Math.abs(dy);
      if (other) {
        const gap = Math.hypot(before[0] - other[0], before[1] - other[1]);
        this.zoom(Math.hypot(event.offsetX - other[0], event.offsetY - other[1]) / (gap || 1), other[0], other[1]);
      } else if (travelled > 4) this.pan(dx, dy);
      pointers.set(event.pointerId, [event.offsetX, event.offsetY]);
    });
    const end = (event: PointerEvent): void => {
      if (pointers.delete(event.pointerId) && event.type === "pointerup" && travelled <= 4) this.click(event.offsetX, event.offsetY);
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    canvas.addEventListener("pointerleave", () => { this.tip.hidden = true; });
    canvas.addEventListener("wheel", event => {
      event.preventDefault();
      this.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.03 : 0.0015)), event.offsetX, event.offsetY);
    }, { passive: false });
    canvas.addEventListener("keydown", event => this.key(event));
    new ResizeObserver(() => {
      this.measure();
      if (this.moved) this.paint();
      else this.fit();
    }).observe(canvas.parentElement!);
    for (const query of ["(prefers-color-scheme: dark)", "print"])
      matchMedia(query).addEventListener("change", () => this.paint());
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = 60;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => this.pan(step, 0), ArrowRight: () => this.pan(-step, 0), ArrowUp: () => this.pan(0, step),
      ArrowDown: () => this.pan(0, -step), "+": () => this.zoom(1.3), "=": () => this.zoom(1.3), "-": () => this.zoom(1 / 1.3),
      "0": () => this.fit(), n: () => this.mark(1), p: () => this.mark(-1),
      Enter: () => { if (this.scene && this.marked >= 0) this.choices.node(this.scene.nodes[this.marked]!); },
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Goes to the next entity, those with most lines first, and says which it is. */
  private mark(by: number): void {
    const { scene, painter } = this;
    if (!scene?.nodes.length || !painter) return;
    const order = scene.nodes.map((_, place) => place).sort((a, b) => painter.degrees[b]! - painter.degrees[a]! || a - b);
    const index = this.marked < 0 ? (by > 0 ? 0 : order.length - 1) : (order.indexOf(this.marked) + by + order.length) % order.length;
    this.marked = order[index]!;
    const [x, y] = this.at(this.marked);
    if (x < 40 || y < 40 || x > this.width - 40 || y > this.height - 40) this.pan(this.width / 2 - x, this.height / 2 - y);
    this.status.textContent = `${shorten(this.graph.label(scene.nodes[this.marked]!), 120)}, ${this.lineCount(this.marked)}`;
    this.redraw();
  }

  private lineCount(place: number): string {
    const lines = this.painter!.degrees[place]!;
    return lines === 1 ? "1 line" : `${lines} lines`;
  }

  private hover(x: number, y: number): void {
    const { scene } = this;
    if (!scene || !this.painter) return;
    const place = this.nodeAt(x, y);
    const line = place < 0 ? scene.lines[this.lineAt(x, y)] : undefined;
    this.canvas.style.cursor = place >= 0 || line ? "pointer" : "grab";
    this.tip.hidden = place < 0 && !line;
    if (place >= 0) {
      const node = scene.nodes[place]!;
      const kind = this.graph.kinds[this.graph.kindOf[node]!]!.label;
      this.tip.textContent = `\u2068${shorten(this.graph.label(node), 120)}\u2069 (${kind}, ${this.lineCount(place)})`;
    } else if (line) {
      const label = (p: number) => `\u2068${shorten(this.graph.label(scene.nodes[p]!), 60)}\u2069`;
      this.tip.textContent = `${label(line.from)} ${line.labels.join(", ")} ${label(line.to)}`
        + ["", " (inferred)", " (derived)"][line.style]!;
    }

    this.tip.style.left = `${Math.min(x + 12, Math.max(0, this.width - 260))}px`;
    this.tip.style.top = `${y + 14}px`;
  }

  private click(x: number, y: number): void {
    const { scene } = this;
    if (!scene || !this.painter) return;
    const place = this.nodeAt(x, y);
    const line = place < 0 ? scene.lines[this.lineAt(x, y)] : undefined;
    if (place >= 0) this.choices.node(scene.nodes[place]!);
    else if (line) this.choices.line(scene.nodes[line.from]!, scene.nodes[line.to]!);
  }
}

function distanceTo(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y);
}
