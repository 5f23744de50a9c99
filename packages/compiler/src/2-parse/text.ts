/** English texts that stand in the content of pages. */
export const contentTexts: Readonly<Record<string, string>> = {
  "content.note": "Note",
  "content.tip": "Tip",
  "content.important": "Important",
  "content.warning": "Warning",
  "content.caution": "Caution",
  "content.footnotes": "Footnotes",
  "content.footnote-back": "Back to the text, note {n}",
  "content.new-window": "Opens a new window",
  "content.table": "Table, can be scrolled sideways",
  "content.code": "Code, can be scrolled sideways",
};
