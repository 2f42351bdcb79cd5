// Filters the conflicts, and opens what a link leads to. The page is whole without it: it only hides and unfolds.
(() => {
  "use strict";
  const form = document.getElementById("filter");
  const conflicts = [...document.querySelectorAll(".conflict")];
  const rows = [...document.querySelectorAll("#matrix tr[data-of]")];
  const holders = [...document.querySelectorAll("#conflicts .group, #matrix tbody, #matrix .scroll")];

  const wanted = (conflict, statuses, kind, source) =>
    (!statuses || statuses.has(conflict.dataset.status)) &&
    (!kind || conflict.dataset.kind === kind) &&
    (!source || conflict.dataset.sources.split(" ").includes(source));

  // What holds nothing that is shown is not shown either: no heading without a conflict.
  const emptied = (holder) => !holder.querySelector(".conflict:not([hidden]), tr[data-of]:not([hidden])");

  const narrow = () => {
    const boxes = [...form.querySelectorAll("input[name=status]")];
    const statuses = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const shown = new Set();
    for (const conflict of conflicts) {
      conflict.hidden = !wanted(conflict, statuses, form.elements.kind.value, form.elements.source.value);
      if (!conflict.hidden) shown.add(conflict.id);
    }
    for (const row of rows) row.hidden = !shown.has(row.dataset.of);
    for (const holder of holders) holder.hidden = emptied(holder);
    const all = shown.size === conflicts.length;
    form.querySelector("output").textContent = all ? `All ${conflicts.length} shown` : `${shown.size} of ${conflicts.length} shown`;
  };

  // A link that leads into a folded article, or to a conflict that the filter hides, leads there all the same.
  const arrive = () => {
    const id = location.hash.slice(1);
    const target = id && document.getElementById(id);
    if (!target) return;
    const conflict = target.closest(".conflict");
    if (form && conflict && conflict.hidden) form.reset();
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    if (target.matches("#articles > article")) target.firstElementChild.open = true;
    target.scrollIntoView();
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("change", narrow);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      for (const box of form.querySelectorAll("input")) box.checked = true;
      for (const choice of form.querySelectorAll("select")) choice.value = "";
      narrow();
    });
  }
  const unfold = document.getElementById("unfold");
  const articles = [...document.querySelectorAll("#articles > article > details")];
  if (unfold) {
    unfold.hidden = false;
    unfold.addEventListener("click", () => {
      const open = articles.some((article) => !article.open);
      for (const article of articles) article.open = open;
      unfold.textContent = open ? "Fold all" : "Unfold all";
    });
  }

  addEventListener("hashchange", arrive);
  // The same link a second time changes no hash.
  addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) arrive();
  });
  arrive();
})();
