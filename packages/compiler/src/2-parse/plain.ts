import type { Nodes } from "mdast";

/** Plain text of Markdown nodes, white space collapsed. What learners never see is left out; a blank is "…". */
export function plain(nodes: readonly Nodes[]): string {
  return raw(nodes).replace(/\s+/g, " ").trim();
}

function raw(nodes: readonly Nodes[]): string {
  let text = "";
  for (const node of nodes) {
    switch (node.type) {
      case "text":
      case "inlineCode":
      case "code":
      case "inlineMath":
        text += node.value;
        break;
      case "math":
        text += ` ${node.value.replaceAll("$$", "")} `;
        break;
      case "blank":
        text += "…";
        break;
      case "break":
        text += " ";
        break;
      case "image":
      case "imageReference":
        text += node.alt ?? "";
        break;
      case "html":
      case "braces":
      case "abbreviation":
        break;
      case "alert":
        if (node.name !== "facilitator") text += ` ${raw(node.children)} `;
        break;
      default:
        if ("children" in node) {
          const block = /^(?:paragraph|heading|listItem|tableCell|container|blockquote|definition.*)$/.test(
            node.type,
          );
          text += block ? ` ${raw(node.children)} ` : raw(node.children);
        }
    }
  }
  return text;
}
