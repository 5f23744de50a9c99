import type { Frame, Locator } from "playwright-core";

type Answer = string | readonly string[];

/** What is chosen or written in each language: right, then wrong. Matching and ordering say everything from top to bottom. */
const answers = {
  id: {
    "q-single": ["Tiga", "Dua"],
    "q-multi": [["Padang", "Solok"], "Medan"],
    "q-tf": ["Benar", "Salah"],
    "q-fill": ["kota padang", "Medan"],
    "q-num": ["2,5", "9"],
    "q-drop": ["Padang", "Solok"],
    "q-match": [["Kota arang", "Kota tercinta", "Kota wisata"], ["Kota arang", "Kota arang", "Kota arang"]],
    "q-order": [["Satu", "Dua", "Tiga"], ["Tiga", "Dua", "Satu"]],
    "q-essay": ["Loket kami ramah.", "Loket kami ramah."],
  },
  en: {
    "q-single": ["Three", "Two"],
    "q-multi": [["Padang", "Solok"], "Medan"],
    "q-tf": ["True", "False"],
    "q-fill": ["padang city", "Medan"],
    "q-num": ["2.5", "9"],
    "q-drop": ["Padang", "Solok"],
    "q-match": [["Town of coal", "Beloved city", "Tourist town"], ["Town of coal", "Town of coal", "Town of coal"]],
    "q-order": [["One", "Two", "Three"], ["Three", "Two", "One"]],
    "q-essay": ["Our counter is kind.", "Our counter is kind."],
  },
} satisfies Readonly<Record<string, Readonly<Record<string, readonly [Answer, Answer]>>>>;

export type Language = keyof typeof answers;
export type Question = keyof (typeof answers)[Language];

/** Answers a question of the courses `every-kind` as a learner does, right or wrong, and checks it. */
export async function answer(course: Pick<Frame, "locator">, language: Language, id: Question, right: boolean): Promise<void> {
  const form = course.locator(`form[data-question="${id}"]`);
  const texts = [answers[language][id][right ? 0 : 1]].flat();
  const kind = await form.getAttribute("data-kind");
  if (kind === "ordering") await order(form, texts);
  else
    for (const [place, text] of texts.entries()) {
      if (kind === "matching" || id === "q-drop") await form.locator("select").nth(place).selectOption({ label: text });
      else if (id === "q-fill" || id === "q-num" || id === "q-essay") await form.locator("input, textarea").fill(text);
      else await form.locator(".option", { hasText: new RegExp(`^\\s*${text}`) }).locator("input").check();
    }
  await form.locator('button[type="submit"]').click();
}

/** Moves items with their buttons until they stand as wanted. */
async function order(form: Locator, wanted: readonly string[]): Promise<void> {
  for (const [place, text] of wanted.entries()) {
    for (let guard = 0; guard < 5; guard++) {
      const texts = await form.locator("ol > li").allInnerTexts();
      const at = texts.findIndex((one) => one.includes(text));
      if (at <= place) break;
      await form.getByRole("button", { name: new RegExp(`: ${text}$`) }).first().click();
    }
  }
}
