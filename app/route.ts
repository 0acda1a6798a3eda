import { HomePage } from "@/lib/render/pages/home-page";
import { demoAccounts } from "@/lib/services/account";
import { listPublicClaims } from "@/lib/services/public";
import { readerPage, textParameter } from "./reader-page";

const PAGE = 30;
const KNOWN_PASSWORD = "second-source";

export function GET(request: Request): Promise<Response> {
  const cursor = textParameter(request, "cursor");
  return readerPage(
    request,
    async () => {
      const filter = { limit: PAGE, ...(cursor && { cursor }) };
      // The demo's hint is read as the desk: readers are served when the desk is held up.
      const [list, accounts] = await Promise.all([
        listPublicClaims(filter),
        demoAccounts().catch(() => null),
      ]);
      return { list, demo: accounts && { password: told(accounts.password) } };
    },
    (site, { list, demo }) => HomePage({ site, claims: list.items, next: list.next, demo }),
  );
}

// A password of the operator's own is not told to every visitor.
function told(password: string): string {
  return password === KNOWN_PASSWORD ? password : "the one that was set in DEMO_PASSWORD";
}
