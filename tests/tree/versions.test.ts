import { execSync } from "node:child_process";
import manifest from "@/package.json";
import lock from "@/package-lock.json";
import safe from "./safe-versions.json";

interface Locked {
  version?: string;
}
const locked: Record<string, Locked> = lock.packages;

/** Compares two plain versions by their numbers; below zero when `left` is the older. */
function compare(left: string, right: string): number {
  const [a = [], b = []] = [left, right].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  return a.map((number, index) => number - (b[index] ?? 0)).find((gap) => gap !== 0) ?? 0;
}

/** Every copy of a package in the lock file, nested ones too, that is older than `lowest`. */
function tooOld(packages: Record<string, Locked>, name: string, lowest: string): string[] {
  return Object.entries(packages)
    .filter(([where]) => where.endsWith(`node_modules/${name}`))
    .filter(([, { version = "0.0.0" }]) => compare(version, lowest) < 0)
    .map(([where, { version }]) => `${where} is ${version}; ${lowest} is the lowest that is safe`);
}

test.each(safe)("$package is no older than $lowest ($advisory)", ({ package: name, lowest }) => {
  expect(locked).toHaveProperty([`node_modules/${name}`]);
  expect(tooOld(locked, name, lowest)).toEqual([]);
});

test("an older copy would be found, nested ones too", () => {
  const packages = {
    "node_modules/next": { version: "16.4.5" },
    "node_modules/a/node_modules/next": { version: "15.9.9" },
    "node_modules/b/node_modules/next": { version: "16.10.0" },
  };
  expect(tooOld(packages, "next", "16.4.6")).toHaveLength(2);
});

test("versions are exact, so that two installs are the same", () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
  const loose = Object.entries(wanted).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(lock.lockfileVersion).toBe(3);
});

test("no package's install script runs unless it is named", () => {
  expect(Object.keys(manifest.allowScripts)).toEqual([]);
});

test("the bill of materials names every package that is installed, with its hash", () => {
  const [command = ""] = manifest.scripts.sbom.split(" > ");
  const { bomFormat, components } = JSON.parse(execSync(command, { encoding: "utf8" }));
  expect(bomFormat).toBe("CycloneDX");
  const named = new Set(components.map((one: { purl: string }) => decodeURIComponent(one.purl)));
  for (const [name, version] of Object.entries(manifest.dependencies))
    expect(named).toContain(`pkg:npm/${name}@${version}`);
  const bare = components.filter((one: { hashes?: unknown[] }) => !one.hashes?.length);
  expect(bare.map((one: { purl: string }) => one.purl)).toEqual([]);
});
