// Long groups are folded.
const MANY = 12;
function unfold(body, folded = false) {
  const button = one(".group button", body);
  if (!button) return;
  body.classList.toggle("folded", folded);
  button.setAttribute("aria-expanded", String(!folded));
  button.textContent = folded ? matrix.dataset.unfold : matrix.dataset.fold;
}
for (const body of matrix.tBodies) {
  if (!["single-source", "unmade"].includes(body.dataset.status) || all("tr.line", body).length <= MANY) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", () => unfold(body, !body.classList.contains("folded")));
  one(".group .label", body).append(button);
  unfold(body, true);
}
