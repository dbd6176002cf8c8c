/// The keys of the pages; without it everything but the keys works.
enum PageScript {
    static let text: StaticString = """
        "use strict";
        (() => {
          const one = (selector) => document.querySelector(selector);

          function follow(selector) {
            const link = one(selector);
            if (link) location.assign(link.href);
          }

          // In a list the marked row is the one whose link has the focus.
          function move(step) {
            const rows = [...document.querySelectorAll(".rows a.id")];
            if (rows.length === 0) {
              follow(step > 0 ? 'head link[rel="next"]' : 'head link[rel="prev"]');
              return;
            }
            const now = rows.indexOf(document.activeElement);
            const next = now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step;
            if (next >= rows.length) follow('.pages a[rel="next"]');
            else if (next < 0) follow('.pages a[rel="prev"]');
            else rows[next].focus();
          }

          function help() {
            const box = one("#keys");
            box.open = !box.open;
            if (box.open) {
              box.scrollIntoView({ block: "nearest" });
              box.querySelector("summary").focus();
            }
          }

          const keys = {
            j: () => move(1),
            k: () => move(-1),
            u: () => follow("a.up"),
            r: () => one(".verdict-right")?.click(),
            w: () => one(".verdict-wrong")?.click(),
            "/": () => { const field = one("#search"); field.focus(); field.select(); },
            "?": help,
          };

          document.addEventListener("keydown", (event) => {
            if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
            const target = event.target;
            if (target.matches("input, select, textarea")) {
              if (event.key === "Escape") target.blur();
              return;
            }
            const act = keys[event.key];
            if (act && !event.repeat) {
              event.preventDefault();
              act();
            }
          });

          // A link to a call shows the call.
          function unfold() {
            const target = location.hash && document.getElementById(location.hash.slice(1));
            if (target && target.matches("details")) target.open = true;
          }
          addEventListener("hashchange", unfold);
          unfold();
        })();
        """
}
