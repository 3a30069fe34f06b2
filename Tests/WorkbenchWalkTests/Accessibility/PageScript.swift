// SPDX-License-Identifier: GPL-3.0-or-later

/// Scripts that look at a page from within, each returning what is wrong in words; they need nothing but the page.
enum PageScript {
  private static let common = """
    const problems = [];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    const place = (element) => element.outerHTML.replace(/\\s+/g, " ").slice(0, 200);
    const focusable = () => [...document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")]
      .filter((element) => seen(element) && !element.disabled && element.tabIndex >= 0);
    """

  /// Headings, names of fields, tables, sizes, and that nothing is wider than the page.
  static let structure =
    common + """
      const language = arguments[0];
      if (document.documentElement.lang !== language) problems.push(`the page says it is in ${document.documentElement.lang}`);
      if (!document.title.trim()) problems.push("the page has no title");
      const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(seen);
      const firsts = headings.filter((heading) => heading.tagName === "H1");
      if (firsts.length !== 1) problems.push(`${firsts.length} first headings`);
      headings.reduce((level, heading) => {
        const own = Number(heading.tagName[1]);
        if (own > level + 1) problems.push(`a heading skips a level: ${place(heading)}`);
        if (!heading.textContent.trim()) problems.push(`an empty heading: ${place(heading)}`);
        return own;
      }, 0);
      for (const field of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
        const by = (field.getAttribute("aria-labelledby") ?? "").split(/\\s+/).map((id) => document.getElementById(id));
        const name = field.getAttribute("aria-label") ?? [...by, ...(field.labels ?? [])].map((e) => e?.textContent ?? "").join("");
        if (!name.trim() && !["submit", "button"].includes(field.type)) problems.push(`a field without a label: ${place(field)}`);
      }
      for (const element of document.querySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls]")) {
        for (const kind of ["aria-describedby", "aria-labelledby", "aria-controls"]) {
          for (const id of (element.getAttribute(kind) ?? "").split(/\\s+/).filter(Boolean)) {
            if (!document.getElementById(id)) problems.push(`${kind} points at nothing, ${id}: ${place(element)}`);
          }
        }
      }
      for (const table of [...document.querySelectorAll("table")].filter(seen)) {
        if (!table.caption && !table.hasAttribute("aria-label") && !table.hasAttribute("aria-labelledby")) {
          problems.push(`a table without a name: ${place(table)}`);
        }
        for (const cell of table.querySelectorAll("th:not([scope])")) problems.push(`a head cell without a scope: ${place(cell)}`);
      }
      const inText = (element) => element.tagName === "A" && getComputedStyle(element).display === "inline";
      for (const element of focusable()) {
        if (element.matches("[tabindex]:not(a, button, input, select, textarea, summary)") || inText(element)) continue;
        if (element.type === "file" || element.classList.contains("skip")) continue;
        const { width, height } = (element.matches("[type=checkbox], [type=radio]") && element.closest("label") || element).getBoundingClientRect();
        if (width < 24 || height < 24) problems.push(`too small to hit, ${width} x ${height}: ${place(element)}`);
      }
      for (const element of document.querySelectorAll("[tabindex]")) {
        if (element.tabIndex > 0) problems.push(`an order of its own: ${place(element)}`);
      }
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth) {
        const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1);
        problems.push(`wider than the page, ${root.scrollWidth} of ${root.clientWidth}: ${wide.slice(0, 3).map(place).join(" / ")}`);
      }
      return problems;
      """

  /// Puts the focus on the first element that can have it, and notes where it goes from there.
  ///
  /// Returns how many elements can have it.
  static let startTabbing =
    common + """
      // Not smoothly: what is checked is where the page stands at last.
      document.documentElement.style.scrollBehavior = "auto";
      const all = focusable();
      all[0]?.focus();
      window.walked = [];
      if (window.walker) document.removeEventListener("focusin", window.walker);
      window.walker = (event) => window.walked.push(event.target);
      document.addEventListener("focusin", window.walker);
      return all.length;
      """

  /// Whether the tabulator went through the page as it is read. Of a group of round buttons it stops at one.
  static let order =
    common + """
      document.removeEventListener("focusin", window.walker);
      const all = focusable();
      const walked = window.walked.filter((element) => all.includes(element));
      if (all.length > 1 && !walked.length) problems.push("the tabulator leads nowhere");
      let last = 0;
      for (const element of walked) {
        const index = all.indexOf(element);
        // From the last element it goes back to the first.
        if (index === 0) break;
        const between = all.slice(last + 1, index).filter((other) => other.type !== "radio");
        if (index < last) problems.push(`the focus goes back to ${place(element)}`);
        if (between.length) problems.push(`the focus passes over ${between.map(place).join(" / ")}`);
        last = index;
      }
      return problems;
      """

  /// Whether the focus can be seen wherever it is: with an outline, and not under something else.
  static let focus =
    common + """
      const root = document.documentElement;
      for (const element of focusable()) {
        element.focus();
        if (document.activeElement !== element) { problems.push(`cannot have the focus: ${place(element)}`); continue; }
        const style = getComputedStyle(element);
        const outlined = style.outlineStyle === "auto" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
        if (!outlined && style.boxShadow === "none") problems.push(`the focus is not seen on ${place(element)}`);
        const box = element.getBoundingClientRect();
        // What is higher than the window is seen in part.
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, root.clientWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const points = right <= left || bottom <= top ? [] :
          [.5, .1, .9].flatMap((x) => [.5, .1, .9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
        const shown = points.some(([x, y]) => {
          const on = document.elementFromPoint(x, y);
          return on && (element.contains(on) || on.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(on)));
        });
        if (!shown) problems.push(`the focus is covered on ${place(element)}`);
      }
      document.activeElement?.blur();
      scrollTo(0, 0);
      root.style.removeProperty("scroll-behavior");
      return problems;
      """
}
