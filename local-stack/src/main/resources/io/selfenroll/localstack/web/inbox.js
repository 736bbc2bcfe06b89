const element = (id) => document.getElementById(id);
const list = element("list");
const views = [...document.querySelectorAll("[data-view]")];
let mails = [];
let shown = null;
let view = "html";

/** Text with its links made clickable, without ever reading it as HTML. */
function linked(text) {
  const parts = document.createDocumentFragment();
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    parts.append(text.slice(from, match.index));
    const link = document.createElement("a");
    link.href = match[0];
    link.textContent = match[0];
    link.target = "_blank";
    link.rel = "noreferrer";
    parts.append(link);
    from = match.index + match[0].length;
  }
  parts.append(text.slice(from));
  return parts;
}

function showBody() {
  const html = view === "html" && shown.html !== "";
  element("html").hidden = !html;
  element("text").hidden = html;
  if (html) {
    const address = `/inbox/api/messages/${shown.id}/html`;
    if (element("html").getAttribute("src") !== address) element("html").src = address;
  } else if (view === "headers") {
    element("text").textContent = Object.entries(shown.headers)
      .flatMap(([name, value]) => value.split("\n").map((line) => `${name}: ${line}`))
      .join("\n");
  } else {
    element("text").replaceChildren(linked(shown.text));
  }
  for (const button of views) button.setAttribute("aria-pressed", String(button.dataset.view === view));
}

function show(mail) {
  shown = mail;
  element("mail").hidden = false;
  element("subject").textContent = mail.subject;
  element("from").textContent = mail.from;
  element("recipient").textContent = mail.to;
  element("date").textContent = new Date(mail.date).toLocaleString();
  showBody();
  showList();
}

function item(mail) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.id = mail.id;
  button.setAttribute("aria-current", String(shown?.id === mail.id));
  const subject = document.createElement("strong");
  subject.textContent = mail.subject || "(no subject)";
  const about = document.createElement("span");
  about.textContent = `${mail.to} · ${new Date(mail.date).toLocaleString()}`;
  button.append(subject, about);
  button.addEventListener("click", () => show(mail));
  const entry = document.createElement("li");
  entry.append(button);
  return entry;
}

function showList() {
  const focused = document.activeElement?.dataset?.id;
  list.replaceChildren(...mails.slice(0, 200).map(item));
  element("none").hidden = mails.length > 0;
  if (focused) list.querySelector(`[data-id="${focused}"]`)?.focus();
}

async function refresh() {
  const to = element("to").value.trim();
  try {
    const response = await fetch(`/inbox/api/messages${to ? `?to=${encodeURIComponent(to)}` : ""}`);
    if (response.ok) {
      const found = await response.json();
      if (found.map((mail) => mail.id).join() !== mails.map((mail) => mail.id).join()) {
        mails = found;
        showList();
      }
    }
  } catch {
    // The stack is being restarted; the next round finds it.
  }
}

for (const button of views) {
  button.addEventListener("click", () => {
    view = button.dataset.view;
    showBody();
  });
}
element("to").addEventListener("input", refresh);
await refresh();
setInterval(refresh, 2000);
