// What the page is made of. All files of the script stand in one function, one behind the other (template.py).
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
