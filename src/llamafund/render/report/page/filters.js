// Which claims are shown.
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
