import type { DiagnosticTexts } from "@lentera/model";

/** Findings of what becomes HTML: links, images, formulas, code, raw HTML, and parts that stand outside a question. */
export const renderDiagnostics = {
  "later/diagram": {
    message: "Diagrams in {name} are drawn by a later version of Lentera.",
    hint: "Put a picture of the diagram into media/ and show it with ![…](media/…).",
  },
  "question/outside": {
    message: "A list with boxes stands outside a question, so it cannot be answered.",
    hint: "Put :::question above it and ::: below it, or write plain list items.",
  },
  "math/not-closed": {
    message: "A formula is opened with {text} and never closed.",
    hint: "Close it with {text}; for a dollar sign write \\$.",
  },
  "math/unreadable": {
    message: "The formula cannot be read: {problem}",
    hint: "Correct the formula; the notation is that of LaTeX.",
  },
  "alert/outside-question": {
    message: "[!{name}] belongs to a question, and here is none.",
    hint: "Move it into the question, or use [!NOTE].",
  },
  "alert/inside-html": {
    message: "[!{name}] inside raw HTML is not kept apart from the text and would be shown.",
    hint: "Move it out of the HTML.",
  },
  "heading/skipped": {
    message: "“{title}” is written with {marks}, and what stands above it has the level {above}: a level is left out, which misleads whoever listens to the page.",
    hint: "Write it with {meant}.",
  },
  "blank/outside-question": {
    message: "The blank [[{text}]] stands outside a question, so it cannot be filled.",
    hint: "Put :::question above the text and ::: below it. If it is to lead somewhere, write [{text}](file.md); to show the brackets, write \\[[.",
  },
  "code/not-closed": {
    message: "The block of code is opened here with {mark} and never closed, so all that follows is code.",
    hint: "Write {mark} on a line of its own where the code ends.",
  },
  "html/element": {
    message: "What HTML adds with {names} is removed everywhere in this file, since it could run programs or break the page.",
    hint: "Use Markdown instead; content of your own that you trust can say html: trusted in course.yaml.",
  },
  "html/frame": {
    message: "{names} shows a page of another server, which a package must work without; it is removed.",
    hint: "Write the address on a line of its own: it becomes a link.",
  },
  "html/attribute": {
    message: "The HTML attributes {names} are removed everywhere in this file, since they could run programs or break the page.",
    hint: "Leave them out, or let them go: the text stays.",
  },
  "link/unsafe-scheme": {
    message: "A link may not begin with {scheme}:, which can run programs.",
    hint: "Use https: or a file of the course.",
  },
  "link/empty": {
    message: "The link leads nowhere.",
    hint: "Write an address between the round brackets.",
  },
  "link/outside-course": {
    message: "“{path}” lies outside the course folder and would be missing in the package.",
    hint: "Copy the file into the course, for instance into media/.",
  },
  "link/on-this-computer": {
    message: "“{url}” is a place on this computer, and learners do not have it.",
    hint: "Copy the file into media/ and write media/{name}.",
  },
  "image/format": {
    message: "Browsers do not show images of the kind .{extension}: {url}.",
    hint: "Save it as JPEG or PNG and name that file here; offer other files with ::download.",
  },
  "media/remote": {
    message: "“{url}” is on another server, and a package must work without one.",
    hint: "Download the file into media/ and name it there; a page or a film is written as a link: [text](address).",
  },
  "image/no-alt": {
    message: "The image {url} has no text for those who cannot see it.",
    hint: "Write what it shows: ![…]({url}); for mere decoration ![]({url}){.decorative}.",
  },
  "image/decorative-alt": {
    message: "The image is marked as decoration but has the text “{alt}”, which nobody will hear.",
    hint: "Remove the text, or remove {.decorative}.",
  },
} as const satisfies DiagnosticTexts;
