import type { Frame, Locator } from "playwright-core";

/** Answers a question of the course `every-kind` as a learner does, right or wrong, and checks it. */
export async function answer(course: Frame, id: string, right: boolean): Promise<void> {
  const form = course.locator(`form[data-question="${id}"]`);
  const kind = await form.getAttribute("data-kind");
  const option = (text: string): Locator => form.locator(".option", { hasText: new RegExp(`^\\s*${text}`) }).locator("input");
  if (id === "q-loket") await option(right ? "Tiga" : "Dua").check();
  else if (id === "q-multi") for (const text of right ? ["Padang", "Solok"] : ["Medan"]) await option(text).check();
  else if (id === "q-tf") await option(right ? "Benar" : "Salah").check();
  else if (id === "q-fill") await form.locator("input").fill(right ? "kota padang" : "Medan");
  else if (id === "q-num") await form.locator("input").fill(right ? "2,5" : "9");
  else if (id === "q-drop") await form.locator("select").selectOption({ label: right ? "Padang" : "Solok" });
  else if (id === "q-essay") await form.locator("textarea").fill("Loket kami ramah.");
  else if (kind === "matching") await match(form, right);
  else if (kind === "ordering") await order(form, right);
  await form.locator('button[type="submit"]').click();
}

const pairs: Readonly<Record<string, string>> = { Sawahlunto: "Kota arang", Padang: "Kota tercinta", Bukittinggi: "Kota wisata" };

async function match(form: Locator, right: boolean): Promise<void> {
  for (const [source, target] of Object.entries(pairs)) {
    const select = form.locator("select").and(form.getByLabel(source, { exact: false }));
    await select.selectOption({ label: right ? target : "Kota arang" });
  }
}

/** Moves items with their buttons until the order is right, or upside down. */
async function order(form: Locator, right: boolean): Promise<void> {
  const wanted = right ? ["Satu", "Dua", "Tiga"] : ["Tiga", "Dua", "Satu"];
  for (const [place, text] of wanted.entries()) {
    for (let guard = 0; guard < 5; guard++) {
      const texts = await form.locator("ol > li").allInnerTexts();
      const at = texts.findIndex((one) => one.includes(text));
      if (at <= place) break;
      await form.getByRole("button", { name: new RegExp(`: ${text}$`) }).first().click();
    }
  }
}
