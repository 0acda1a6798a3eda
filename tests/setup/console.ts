/**
 * A warning or an error on the console that no test expected fails the test: React and Node warn
 * there about real mistakes. A test that expects one replaces the method with a spy of its own.
 */
const complaints: string[] = [];

beforeAll(() => {
  for (const method of ["error", "warn"] as const) {
    jest.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      complaints.push(`console.${method}: ${parts.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  const found = complaints.splice(0);
  if (found.length) throw new Error(`Unexpected output:\n${found.join("\n")}`);
});
