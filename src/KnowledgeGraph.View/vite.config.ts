import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** The licenses of the packages that a bundle contains, which go with every copy of them. */
function notices(modules: string[]): string {
  const nameOf = (id: string) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? "";
  const names = new Set(modules.map(nameOf).filter(name => name !== ""));
  const texts = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const text = readFileSync(new URL(`node_modules/${name}/LICENSE`, import.meta.url), "utf8").replaceAll("\r", "").trim();
    texts.set(text, [...(texts.get(text) ?? []), name]);
  }

  return [...texts].map(([text, of]) => `This page contains ${of.join(", ")}.\n\n${text}`).join("\n\n").replaceAll("--", "- -");
}

/** Puts the script and the style into one page, and allows exactly these two. The place of the image stays open. */
function onePage(): Plugin {
  return {
    name: "one-page",
    enforce: "post",
    generateBundle(_, bundle) {
      let script = "";
      let style = "";
      const modules: string[] = [];
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk") {
          script += file.code;
          modules.push(...Object.keys(file.modules));
        } else if (name.endsWith(".css")) style += String(file.source);
        delete bundle[name];
      }

      // What would end the element, or begin a comment in it, is written otherwise in a string of a script.
      script = script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
      style = style.trim();
      const policy = [
        "default-src 'none'", `script-src ${hash(script)}`, `style-src ${hash(style)}`, "worker-src blob:", "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      const parts: Record<string, string> = { policy, style, script, image: "@image@", notices: notices(modules) };
      const page = readFileSync(new URL("index.html", import.meta.url), "utf8").replace(/@(\w+)@/g, (_all, part: string) => parts[part]!);
      this.emitFile({ type: "asset", fileName: "view.html", source: page });
    },
  };
}

export default defineConfig({
  logLevel: "warn",
  plugins: [onePage()],
  build: {
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: "src/main.ts", output: { format: "iife" } },
  },
  worker: { format: "iife" },
});
