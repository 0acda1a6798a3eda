// Hands every request below /api to the API's own app, whatever its method.
import { app } from "@/lib/http/app";

const answer = (request: Request) => app.fetch(request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
