/**
 * Turns TypeScript, and packages that come as ES modules only, into what jest runs. esbuild is here
 * anyway and does it fastest; types are the business of `tsc`.
 */
const { createHash } = require("node:crypto");
const esbuild = require("esbuild");

const esModule = /^\s*(import|export)[\s{*"']|import\.meta|\bimport\(/m;
const loaders = { ts: "ts", tsx: "tsx", mts: "ts", js: "js", jsx: "jsx", mjs: "js" };

module.exports = {
  getCacheKey(text, file) {
    return createHash("sha256").update(`3\0${esbuild.version}\0${file}\0${text}`).digest("hex");
  },
  process(text, file) {
    if (file.includes("node_modules") && !esModule.test(text)) return { code: text };
    const { code } = esbuild.transformSync(text, {
      loader: loaders[file.split(".").pop()] ?? "js",
      format: "cjs",
      target: "node20",
      platform: "node",
      jsx: "automatic",
      sourcefile: file,
      sourcemap: file.includes("node_modules") ? false : "inline",
      // A dynamic import would leave jest's module registry.
      supported: { "dynamic-import": false },
      define: {
        "import.meta.url": "__importMetaUrl",
        "import.meta.dirname": "__dirname",
        "import.meta.filename": "__filename",
      },
      banner: 'const __importMetaUrl = require("node:url").pathToFileURL(__filename).href;',
    });
    return { code };
  },
};
