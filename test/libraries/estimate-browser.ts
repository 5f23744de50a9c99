import type { QuestionBehaviour } from "@lentera/runtime";
import type { EstimateData } from "./estimate.ts";

const grade = ({ value, within }: EstimateData, response: string): number => (Math.abs(Number(response) - value) <= within ? 1 : 0);

export const behaviour: QuestionBehaviour<EstimateData, string> = {
  attach(root, data, host) {
    const [input] = root.getElementsByTagName("input");
    input?.addEventListener("input", () => host.changed());
    return {
      read: () => input?.value || undefined,
      show: (response = "") => void (input && (input.value = response)),
      mark: (response) => input?.after(host.mark(grade(data, response) === 1 ? "right" : "wrong")),
      reveal() {
        if (input && grade(data, input.value) < 1) input.after(host.mark("answer", String(data.value)));
      },
    };
  },
  complete: (_, response) => response.trim() !== "",
  grade,
  records: (data, response) => [
    {
      suffix: "",
      interaction: { type: "numeric", min: data.value - data.within, max: data.value + data.within },
      response: { type: "numeric", value: Number(response) },
      fraction: grade(data, response),
    },
  ],
  shape: () => "text",
  pack: (_, response, to) => to.text(response.slice(0, 20)),
  unpack: (_, from) => from.text(),
};
