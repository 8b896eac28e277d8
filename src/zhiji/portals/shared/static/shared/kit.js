// What do pages do in the browser beyond links and forms? Menus close, dialogs open, ID numbers are checked as one
// leaves them, files are dropped, drafts are kept. Every page can be read without this file.
(() => {
  "use strict";
  const chinese = document.documentElement.lang.startsWith("zh");
  const say = (zh, en) => (chinese ? zh : en);

  // Menus: a click elsewhere or Escape closes them.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Dialogs that ask first.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-kit-opens]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.kitOpens);
      opener.closest("details.menu")?.removeAttribute("open");
      document.body.append(dialog); // out of a menu that closes behind it
      dialog.showModal();
    }
    const closer = event.target.closest("[data-kit-closes]");
    if (closer) closer.closest("dialog").close();
  });

  // ID numbers: the rules of id_check.py, in its words.
  const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const checkCharacter = (text) => "10X98765432"[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11];
  const isDay = (year, month, day) => {
    const made = new Date(Date.UTC(year, month - 1, day));
    return year >= 1900 && year <= 2099 && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  };
  const hasDay = (text) => isDay(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
  const idTrouble = (typed) => {
    const text = typed.replace(/\s/g, "").toUpperCase();
    if (!text) return "";
    for (let at = 0; at < text.length; at += 1) {
      const wanted = (text[at] >= "0" && text[at] <= "9") || (text[at] === "X" && at === 17);
      if (!wanted) return say(`第 ${at + 1} 位“${text[at]}”不是数字，请改正。`, `Character ${at + 1}, “${text[at]}”, is not a digit.`);
    }
    if (text.length !== 15 && text.length !== 18) return say(`身份证号应为 18 位，现为 ${text.length} 位。`, `An ID number has 18 characters; this has ${text.length}.`);
    const full = text.length === 18 ? text : `${text.slice(0, 6)}19${text.slice(6)}`;
    if (!hasDay(full)) {
      const last = text.length === 18 ? 14 : 12;
      return say(`第 7 至 ${last} 位的出生日期不存在，请核对。`, `Digits 7 to ${last} are no date of birth; please check.`);
    }
    if (text.length === 15) return "";
    const wanted = checkCharacter(text);
    if (wanted === text[17]) return "";
    const fitsSwapped = (at) => {
      const swapped = text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
      return swapped !== text && checkCharacter(swapped) === text[17] && hasDay(swapped);
    };
    const pairs = [...Array(16).keys()].filter(fitsSwapped);
    if (pairs.length === 1) {
      const [first, second] = [pairs[0] + 1, pairs[0] + 2];
      return say(`校验不符：第 ${first}、${second} 位可能写反了，或第 18 位应为 ${wanted}；请核对。`, `The check fails: digits ${first} and ${second} may have been swapped, or the last one should be ${wanted}.`);
    }
    return say(`校验不符：若前 17 位无误，第 18 位应为 ${wanted}；请逐位核对。`, `The check fails: if the first 17 digits are right, the last one should be ${wanted}.`);
  };
  const tell = (field, trouble) => {
    const row = field.closest(".form-row");
    const place = document.getElementById(`${field.id}_error`);
    if (!row || !place) return;
    row.classList.toggle("has-error", Boolean(trouble));
    field.setAttribute("aria-invalid", String(Boolean(trouble)));
    if (trouble) field.setAttribute("aria-errormessage", place.id);
    else field.removeAttribute("aria-errormessage");
    place.replaceChildren();
    if (trouble) {
      const words = document.createElement("p");
      words.textContent = trouble;
      words.setAttribute("role", "alert");
      place.append(words);
    }
  };
  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.("[data-kit-id]")) tell(event.target, idTrouble(event.target.value));
    if (event.target.matches?.("[data-kit-money]")) {
      const typed = event.target.value.replace(/[\s,，¥￥元]/g, "");
      if (/^-?\d{1,13}(\.\d{1,2})?$/.test(typed)) {
        const [whole, cents = ""] = typed.split(".");
        event.target.value = `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents.padEnd(2, "0")}`;
      }
    }
  });

  // Days and months: put into one form as one leaves the box, or picked from the browser's own calendar.
  document.addEventListener("focusout", (event) => {
    if (!event.target.matches?.("[data-kit-day]")) return;
    const [, year, month, day] = event.target.value.trim().match(/^(\d{4})[-/.年]?(\d{1,2})(?:[-/.月]?(\d{1,2}))?[月日]?$/) || [];
    const wantsDay = event.target.dataset.kitDay === "date";
    if (month && Boolean(day) === wantsDay) event.target.value = [year, month, day].filter(Boolean).map((part) => part.padStart(2, "0")).join("-");
  });
  for (const button of document.querySelectorAll("[data-kit-pick]")) button.hidden = !("showPicker" in HTMLInputElement.prototype);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-kit-pick]");
    if (!button) return;
    const box = button.parentElement.querySelector("[data-kit-day]");
    let picker = button.parentElement.querySelector(".day-picker");
    if (!picker) {
      picker = Object.assign(document.createElement("input"), { type: button.dataset.kitPick, className: "day-picker", tabIndex: -1 });
      picker.setAttribute("aria-hidden", "true");
      picker.addEventListener("change", () => {
        box.value = picker.value;
        for (const name of ["input", "change"]) box.dispatchEvent(new Event(name, { bubbles: true }));
        box.focus();
      });
      button.before(picker);
    }
    picker.value = box.value;
    picker.showPicker();
  });

  // Files: dropped or chosen, their name and size shown, their way up counted.
  const size = (bytes) => (bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`);
  const dropOf = (event) => event.target.closest?.("[data-kit-drop]");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      const drop = dropOf(event);
      if (!drop) return;
      event.preventDefault();
      drop.classList.add("is-over");
    });
  }
  document.addEventListener("dragleave", (event) => dropOf(event)?.classList.remove("is-over"));
  document.addEventListener("drop", (event) => {
    const drop = dropOf(event);
    if (!drop) return;
    event.preventDefault();
    drop.classList.remove("is-over");
    const input = drop.querySelector("input[type=file]");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.addEventListener("change", (event) => {
    const drop = dropOf(event);
    if (!drop || event.target.type !== "file") return;
    const chosen = [...event.target.files].map((file) => say(`已选择：${file.name}（${size(file.size)}）`, `Chosen: ${file.name} (${size(file.size)})`));
    drop.querySelector(".drop-chosen").textContent = chosen.join(say("，", ", "));
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-kit-upload]") || form.dataset.sent) return;
    const input = form.querySelector("[data-kit-drop] input[type=file]");
    if (!input || !input.files.length) return;
    event.preventDefault();
    form.dataset.sent = "yes";
    const bar = form.querySelector(".drop-progress");
    bar.hidden = false;
    const request = new XMLHttpRequest();
    request.open("POST", form.action || location.href);
    request.upload.addEventListener("progress", (moved) => { if (moved.lengthComputable) bar.value = (100 * moved.loaded) / moved.total; });
    request.addEventListener("load", () => {
      if (request.responseURL !== (form.action || location.href) && request.status < 400) location.assign(request.responseURL);
      else {
        const answer = new DOMParser().parseFromString(request.responseText, "text/html");
        document.querySelector("main").replaceWith(answer.querySelector("main"));
        document.querySelector("[data-kit-errors]")?.focus();
      }
    });
    request.addEventListener("error", () => {
      delete form.dataset.sent;
      bar.hidden = true;
      form.querySelector(".drop-chosen").textContent = say("上传中断，请检查网络后重试。", "The upload broke off; check the network and try again.");
    });
    request.send(new FormData(form, event.submitter));
  });

  // Drafts: what was typed stays in this browser tab until it was sent. Personal numbers are never kept.
  const drafted = (form) => [...form.elements].filter((field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !field.matches("[data-kit-id], .digits"));
  for (const form of document.querySelectorAll("form[data-kit-draft]")) {
    const key = `draft:${location.pathname}:${form.dataset.kitDraft}`;
    if (!form.querySelector("[data-kit-errors]")) {
      const kept = JSON.parse(sessionStorage.getItem(key) || "{}");
      for (const field of drafted(form)) {
        if (!(field.name in kept) || (field.value && field.type !== "checkbox" && field.type !== "radio" && field.tagName !== "SELECT")) continue;
        if (field.type === "checkbox" || field.type === "radio") field.checked = kept[field.name].includes(field.value);
        else field.value = kept[field.name][0];
      }
    }
    form.addEventListener("input", () => {
      const kept = {};
      for (const field of drafted(form)) {
        kept[field.name] ??= [];
        if ((field.type !== "checkbox" && field.type !== "radio") || field.checked) kept[field.name].push(field.value);
      }
      sessionStorage.setItem(key, JSON.stringify(kept));
    });
    form.addEventListener("submit", () => sessionStorage.removeItem(key));
  }

  // After a form came back with errors, the list of them has the focus.
  document.querySelector("[data-kit-errors]")?.focus();
})();
