/**
 * The SQL that makes the tables of prisma/schema.prisma in an empty database, from Prisma's own schema
 * engine as WebAssembly: its command line would download a binary first. Nothing is connected to;
 * the engine only wants to hear which PostgreSQL it writes for.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";

interface Outcome<T> {
  ok: true;
  value: T;
  map<U>(change: (value: T) => U): Outcome<U>;
  flatMap<U>(change: (value: T) => U): U;
}

function ok<T>(value: T): Outcome<T> {
  return {
    ok: true,
    value,
    map: (change) => ok(change(value)),
    flatMap: (change) => change(value),
  };
}

const connection = {
  provider: "postgres",
  adapterName: "none",
  // Its one question: is there a schema named public, and which server is this?
  queryRaw: async () =>
    ok({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 18.4", 180_004]],
    }),
  executeRaw: async () => ok(0),
  executeScript: async () => ok(undefined),
  getConnectionInfo: () => ok({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => ok(undefined),
};
const adapter = {
  provider: "postgres",
  adapterName: "none",
  connect: async () => ok(connection),
  connectToShadowDb: async () => ok(connection),
  errorRegistry: { consumeError: () => undefined },
};

interface Glue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

async function load(): Promise<engine.SchemaEngine> {
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports,
  });
  (engine as unknown as Glue).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
}

/** One for all: the package's glue holds a single instance. */
let loaded: Promise<engine.SchemaEngine> | undefined;

/** `schema` is the text of a schema file. */
export async function schemaSql(schema: string): Promise<string> {
  loaded ??= load();
  const { stdout } = await (await loaded).diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (!stdout) throw new Error("The schema engine wrote no SQL.");
  return stdout;
}
