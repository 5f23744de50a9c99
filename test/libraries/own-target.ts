import { compile } from "@lentera/compiler";
import type { Target } from "@lentera/model";
import { textFile, web } from "@lentera/targets";

const site: Target = {
  ...web,
  id: "site",
  title: "Web, with a page for robots",
  files: async (made) => [textFile("robots.txt", "User-agent: *\nDisallow: /\n"), ...(await web.files(made))],
};
const { packages } = await compile({ files: [{ path: "start.md", value: "# Start\n\nGreet, then ask.\n" }], assets: [] }, { targets: [site] });
console.log(packages[0]?.target, packages[0]?.files.map(({ path }) => path).join(" "));
