// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages do beyond what they do without any script.
"use strict";

// Each part of the workbench enhances the elements that it marks; nothing else runs.
const enhancements = [];

// A form whose button was pressed is not sent twice.
enhancements.push(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  // A page that the browser kept as it was can be sent anew.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
});

// Whatever part of a page tells of something that goes on is fetched anew until it is over. An answer that comes then takes
// the place of what was known before; for anything else, the page that has it is shown.
enhancements.push(() => {
  const parts = (page) => [...page.querySelectorAll("[data-live]")];
  const phases = (page) => parts(page).map((part) => part.dataset.phase).join();
  const put = (old, answer) => {
    const hadFocus = old.contains(document.activeElement);
    old.replaceWith(document.adoptNode(answer));
    if (hadFocus) answer.focus();
    const told = document.getElementById(answer.dataset.answer);
    const headline = answer.querySelector("[data-headline]")?.textContent;
    if (told && !parts(answer).length) told.textContent = headline || told.dataset.told;
  };
  let timer;
  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(look, milliseconds);
  };
  const look = async () => {
    const live = parts(document)[0];
    if (!live) return;
    let reply;
    let text;
    try {
      reply = await fetch(live.dataset.live, { headers: { Accept: "text/html" } });
      text = await reply.text();
    } catch {
      later(2000);
      return;
    }
    // Another part may have taken its place by now.
    if (!live.isConnected) { later(500); return; }
    if (reply.redirected || !reply.ok) { location.reload(); return; }
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = parts(page)[0];
    const answer = live.closest("[data-answer]");
    const other = answer && page.getElementById(answer.id);
    if (other && phases(page) !== phases(document)) {
      put(answer, other);
    } else if (!next || next.dataset.over) {
      location.assign(next?.dataset.over || location.href);
      return;
    } else {
      live.replaceChildren(...next.childNodes);
    }
    later(500);
  };
  later(500);
  // A part that came later is looked after too.
  document.addEventListener("live", () => later(500));
});

// A page that stands in for one that is coming looks for it.
enhancements.push(() => {
  if (document.querySelector("[data-coming]")) setTimeout(() => location.reload(), 400);
});

// The phase of a matching is said aloud when it changes, and not each time that its figures do.
enhancements.push(() => {
  const voice = document.querySelector("[data-say]");
  const live = document.querySelector("[data-live]");
  if (!voice || !live) return;
  const say = () => {
    const text = document.getElementById(voice.dataset.say)?.textContent || "";
    if (text !== voice.textContent) voice.textContent = text;
  };
  new MutationObserver(say).observe(live, { childList: true });
});

// Files can be dropped where they can be chosen.
enhancements.push(() => {
  for (const place of document.querySelectorAll("[data-drop]")) {
    const input = place.querySelector("input[type=file]");
    const form = input?.closest("form");
    const hint = place.querySelector(".dropping");
    if (!form) continue;
    const show = (isOver) => {
      place.classList.toggle("over", isOver);
      if (hint) hint.hidden = !isOver;
    };
    for (const name of ["dragenter", "dragover"]) {
      place.addEventListener(name, (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        show(true);
      });
    }
    place.addEventListener("dragleave", (event) => { if (!place.contains(event.relatedTarget)) show(false); });
    place.addEventListener("drop", (event) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      show(false);
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
  }
});

// The rules: a slider moves its number, and the effect of what was changed is fetched beside.
enhancements.push(() => {
  const form = document.querySelector("[data-rules]");
  if (!form) return;
  const place = document.querySelector(".rules-effect");
  const status = document.querySelector("[data-effect-status]");
  for (const slider of form.querySelectorAll("[data-for]")) {
    const number = document.getElementById(slider.dataset.for);
    slider.hidden = false;
    slider.addEventListener("input", () => { number.value = slider.value; });
    number.addEventListener("input", () => {
      const typed = Number(number.value);
      // A number beyond the slider's ends moves them.
      if (typed > Number(slider.max)) slider.max = typed;
      if (typed < Number(slider.min)) slider.min = typed;
      slider.value = typed;
    });
  }
  let timer;
  let asking;
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const own = asking;
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) address.searchParams.append(name, value);
    place.dataset.busy = "yes";
    try {
      const reply = await fetch(address, { headers: { Accept: "text/html" }, signal: own.signal });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const next = page.querySelector("[data-effect]");
      if (!next) throw new Error("no effect");
      document.querySelector("[data-effect]").replaceWith(document.adoptNode(next));
      status.textContent = next.querySelector("[data-headline]").textContent;
      document.dispatchEvent(new Event("live"));
      history.replaceState(null, "", address);
    } catch (problem) {
      if (own.signal.aborted) return;
      status.textContent = status.dataset.failed;
      status.classList.remove("unseen");
    }
    if (asking === own) delete place.dataset.busy;
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    status.textContent = status.dataset.working;
    timer = setTimeout(ask, 250);
  });
});

for (const enhance of enhancements) enhance();
