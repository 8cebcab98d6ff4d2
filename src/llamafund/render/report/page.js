"use strict";
// Filters, and the way from a mark to its words and back. Without this script all of it can be read: links lead to anchors.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = one(".filters"), room = one(".room"), matrix = one(".matrix"), notes = one("#notes");
  const popovers = "popover" in HTMLElement.prototype;
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u064B-\u0652\u0670\u0640]/g, "")
    .replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/\s+/g, " ");

  document.documentElement.classList.add("js");
  form.hidden = false;

  const lits = all(".room .lit");
  const lines = all("tr.line").map((row) => ({
    row, number: row.id.slice(1), status: row.parentElement.dataset.status, facts: row.dataset.facts.split(" "),
    entities: row.dataset.entities.split(" "), text: "",
  }));
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  for (const lit of lits) for (const number of lit.dataset.lines.split(" ")) byNumber.get(number).text += " " + lit.textContent;
  for (const line of lines) line.text = plain(one(".statement", line.row).textContent + line.text);

  // ------------------------------------------------------------------------------------------------ filters

  const chosen = () => ({
    q: form.q.value.trim(), status: all("[name=status]:checked", form).map((box) => box.value).join(","),
    source: form.source.value, entity: form.entity.value, certainty: form.certainty.value,
  });

  function choose(values) {
    form.q.value = values.q || "";
    const statuses = (values.status || "").split(",");
    for (const box of all("[name=status]", form)) box.checked = statuses.includes(box.value);
    for (const name of ["source", "entity", "certainty"]) {
      form[name].value = values[name] || "";
      if (form[name].selectedIndex < 0) form[name].value = "";
    }
    apply();
  }

  function apply() {
    const want = chosen(), words = plain(want.q).split(" ").filter(Boolean), shown = new Set();
    for (const line of lines) {
      const fact = (held) => {
        const [source, certainty] = held.split(":");
        return (!want.source || source === want.source) && (!want.certainty || certainty === want.certainty);
      };
      const fits = (!want.status || want.status.split(",").includes(line.status)) && (!want.entity || line.entities.includes(want.entity))
        && ((!want.source && !want.certainty) || line.facts.some(fact)) && words.every((word) => line.text.includes(word));
      line.row.hidden = !fits;
      if (fits) shown.add(line.number);
    }
    const some = (numbers) => numbers.split(" ").some((number) => shown.has(number));
    for (const body of matrix.tBodies) body.hidden = !all("tr.line:not([hidden])", body).length;
    for (const dispute of all(".dispute")) dispute.hidden = !some(dispute.dataset.lines);
    for (const lit of lits) lit.classList.toggle("dim", !some(lit.dataset.lines));
    document.body.classList.toggle("filtered", shown.size < lines.length);
    one(".nothing").hidden = shown.size > 0;
    const found = one(".found", form), sentence = shown.size < lines.length ? found.dataset.some : found.dataset.all;
    found.textContent = sentence.replace("{shown}", shown.size).replace("{all}", lines.length);
  }

  // ------------------------------------------------------------------------------------------------ the address

  let at = "";
  function write(place, push) {
    at = place;
    const held = Object.entries({ ...chosen(), at }).filter(([, value]) => value);
    const address = "#" + held.map(([name, value]) => name + "=" + encodeURIComponent(value)).join("&");
    if (push) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  function read() {
    const address = location.hash.slice(1);
    const values = address.includes("=") ? Object.fromEntries(new URLSearchParams(address)) : { at: address };
    choose(values);
    at = values.at || "";
    close();
    if (/^[cn]\d+$/.test(at)) go(at.slice(1));
    else if (/^r\d+$/.test(at)) show(at.slice(1));
  }

  // ------------------------------------------------------------------------------------------------ from a mark to its words, and back

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

  // ------------------------------------------------------------------------------------------------ long groups are folded

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
    one(".group th", body).append(button);
    unfold(body, true);
  }

  // ------------------------------------------------------------------------------------------------ what a person does

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
})();
