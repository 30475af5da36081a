import { decodeBase64, ImageError, ImageReader } from "./image/reader";
import { Graph } from "./model/graph";
import { Page } from "./page/page";
import { h } from "./page/dom";
import "./style.css";

/** Shows one plain message in place of the page. */
function fail(message: string, remedy: string): void {
  document.getElementById("page")!.replaceChildren(h("main", { class: "failure" },
    h("h1", null, "This graph cannot be shown"), h("p", { role: "alert" }, message), h("p", null, remedy)));
}

function start(): void {
  const data = document.getElementById("image")?.textContent?.trim() ?? "";
  if (data === "" || data.startsWith("@")) {
    fail("The page has no graph in it.", "Write it with “kg view -o graph.html”.");
    return;
  }

  try {
    const graph = new Graph(new ImageReader(decodeBase64(data)));
    document.getElementById("image")!.remove();
    new Page(graph, document.getElementById("page")!).start();
  } catch (error) {
    if (!(error instanceof ImageError)) console.error(error);
    fail(error instanceof ImageError ? error.message : "The page met an error that it does not know.",
      "Write the page again with “kg view -o graph.html”.");
  }
}

start();
