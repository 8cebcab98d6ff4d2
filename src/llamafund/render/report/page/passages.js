// From a mark to its words in the article, and back.
let open = null, origin = null;

function close() {
  if (open && open.matches(":popover-open")) open.hidePopover();
  open = null;
  for (const lit of all(".lit.now")) lit.classList.remove("now");
}

function back() {
  const place = origin;
  close();
  write("", true);
  if (!place) return;
  if (!place.closest(".paper")) place.scrollIntoView({ block: "center" });
  place.focus({ preventScroll: true });
}

// A claim all of which lies in shorter ones has no stretch of its own: the first of theirs stands for it.
const markOf = (claim) => one(`.lit[data-claim="${claim}"]`) || one(`#c${claim} ~ .lit`);

function go(claim, line, from) {
  const mark = markOf(claim);
  if (!mark) return;
  close();
  if (from && !from.closest(".note")) origin = from;
  else if (!from) origin = null;
  const number = line || mark.dataset.lines.split(" ")[0];
  const same = lits.filter((lit) => lit.dataset.lines.split(" ").includes(number));
  for (const lit of same) lit.classList.add("now");
  if (from !== mark) room.closest("section").scrollIntoView({ block: "start" });
  for (const paper of all(".paper")) {
    const first = paper.contains(mark) ? mark : same.find((lit) => paper.contains(lit));
    if (first && first !== from) paper.scrollTop += first.getBoundingClientRect().top - paper.getBoundingClientRect().top - paper.clientHeight / 3;
  }
  const paper = mark.closest(".paper"), inside = paper.getBoundingClientRect(), outside = room.getBoundingClientRect();
  if (inside.left < outside.left || inside.right > outside.right) room.scrollLeft += inside.left - outside.left - (outside.width - inside.width) / 2;
  if (from !== mark && mark.getBoundingClientRect().bottom > innerHeight * 0.6) scrollBy(0, mark.getBoundingClientRect().top - innerHeight / 3);
  explain(claim, mark);
}

function explain(claim, mark) {
  const note = one("#n" + claim);
  if (!popovers || !note) return mark.focus();
  note.popover = "manual";
  note.role = "dialog";
  note.ariaLabel = notes.dataset.label;
  note.tabIndex = -1;
  if (!one(".buttons", note)) {
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    for (const [name, action] of [["back", back], ["close", () => { const lit = mark; close(); write("", true); lit.focus({ preventScroll: true }); }]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "do-" + name;
      button.textContent = notes.dataset[name];
      button.addEventListener("click", action);
      buttons.append(button);
    }
    note.append(buttons);
  }
  one(".do-back", note).hidden = !origin || origin.closest(".paper") !== null;
  note.showPopover();
  open = note;
  place(note, mark);
  note.focus({ preventScroll: true });
}

function place(note, mark) {
  note.style.top = note.style.left = "";
  if (getComputedStyle(note).position === "fixed") return;
  const box = mark.getClientRects()[0], last = mark.getBoundingClientRect(), size = note.getBoundingClientRect();
  const below = last.bottom + 8 + size.height < innerHeight || last.top < size.height + 8;
  note.style.top = scrollY + (below ? last.bottom + 8 : last.top - size.height - 8) + "px";
  note.style.left = scrollX + Math.max(8, Math.min(box.left + box.width / 2 - size.width / 2, document.documentElement.clientWidth - size.width - 8)) + "px";
}

function show(number) {
  const line = byNumber.get(number);
  if (!line) return;
  close();
  if (line.row.hidden) choose({});
  unfold(line.row.parentElement);
  line.row.scrollIntoView({ block: "center" });
  line.row.classList.remove("flash");
  void line.row.offsetWidth;
  line.row.classList.add("flash");
  (one(".cell", line.row) || one("a", line.row) || matrix).focus({ preventScroll: true });
}
