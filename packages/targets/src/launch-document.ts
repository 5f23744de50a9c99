import type { PlayerInput } from "@lentera/model";

/** Reads what the launch document says of its unit and its driver. */
export function playerInput(): PlayerInput {
  return JSON.parse(document.getElementById("lentera")?.textContent ?? "{}") as PlayerInput;
}
