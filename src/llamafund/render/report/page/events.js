// What a person does.
form.addEventListener("input", () => { apply(); write(at, false); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", (event) => { event.preventDefault(); choose({}); write("", false); form.q.focus(); });

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (open && !open.contains(event.target) && !link) close();
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = link.getAttribute("href");
  if (link.dataset.setStatus) {
    event.preventDefault();
    choose({ status: link.dataset.setStatus });
    write("", true);
    one("#claims").scrollIntoView();
  } else if (link.dataset.claim && popovers) {
    event.preventDefault();
    const row = link.closest("tr.line");
    write("c" + link.dataset.claim, true);
    go(link.dataset.claim, row && row.id.slice(1), link);
  } else if (/^#r\d+$/.test(target)) {
    event.preventDefault();
    write(target.slice(1), true);
    show(target.slice(2));
  } else if (/^#s\d+$/.test(target)) {
    event.preventDefault();
    close();
    one("#articles").scrollIntoView();
    const paper = one(target);
    room.scrollLeft += paper.getBoundingClientRect().left - room.getBoundingClientRect().left;
    paper.focus({ preventScroll: true });
  } else if (target.startsWith("#")) {
    event.preventDefault();
    close();
    const part = one(target);
    part.tabIndex = -1;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  }
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && open) {
    event.preventDefault();
    back();
  } else if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    form.q.focus();
    form.scrollIntoView({ block: "nearest" });
  } else if (event.target.closest(".cell") && event.key.startsWith("Arrow")) move(event);
});

function move(event) {
  const cell = event.target.closest(".cell"), row = cell.closest("tr"), column = cell.closest("td").cellIndex;
  const seen = (other) => other.offsetParent !== null;
  const towards = { ArrowRight: 1, ArrowLeft: -1 }[event.key] * (document.dir === "rtl" ? -1 : 1);
  let next;
  if (towards) {
    const cells = all(".cell", row);
    next = cells[cells.indexOf(cell) + towards];
  } else {
    const rows = all("tr.line", matrix).filter(seen), step = event.key === "ArrowDown" ? 1 : -1;
    for (let index = rows.indexOf(row) + step; rows[index] && !next; index += step) next = one(".cell", rows[index].cells[column]);
  }
  if (!next) return;
  event.preventDefault();
  next.focus();
}

addEventListener("popstate", read);
addEventListener("beforeprint", () => { close(); for (const more of all("details")) more.open = true; });
addEventListener("resize", () => { if (open) place(open, markOf(open.id.slice(1))); });
if (location.hash) read();
else apply();
