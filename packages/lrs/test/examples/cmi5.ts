import { createCmi5Lms, createLrs } from "@lentera/lrs";

const lrs = await createLrs({ authorize: (header) => lms.authorize(header) });
const lms = createCmi5Lms(lrs, {
  endpoint: "http://127.0.0.1:8099/xapi/",
  fetchUrl: "http://127.0.0.1:8099/fetch",
});
