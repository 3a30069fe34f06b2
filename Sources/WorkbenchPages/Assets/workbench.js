// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages do beyond what they do without any script.
"use strict";

// Each part of the workbench enhances the elements that it marks; nothing else runs.
const enhancements = [];

// A form whose button was pressed is not sent twice.
enhancements.push(() => {
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "yes";
    });
  }
  // A page that the browser kept as it was can be sent anew.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
});

// Whatever part of a page tells of something that goes on is fetched anew until it is over.
enhancements.push(() => {
  const live = document.querySelector("[data-live]");
  if (!live) return;
  const look = async () => {
    let reply;
    try {
      reply = await fetch(live.dataset.live, { headers: { Accept: "text/html" } });
    } catch {
      setTimeout(look, 2000);
      return;
    }
    if (reply.redirected || !reply.ok) { location.reload(); return; }
    const next = new DOMParser().parseFromString(await reply.text(), "text/html").querySelector("[data-live]");
    if (!next || next.dataset.over) { location.assign(next?.dataset.over || location.href); return; }
    live.replaceChildren(...next.childNodes);
    setTimeout(look, 500);
  };
  setTimeout(look, 500);
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

for (const enhance of enhancements) enhance();
