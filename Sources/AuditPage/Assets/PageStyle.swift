/// The look of the pages and of the report, in light, in the dark and on paper.
enum PageStyle {
    static let text: StaticString = """
        :root {
          color-scheme: light dark;
          --ground: #f6f7f6; --panel: #ffffff; --ink: #1c2329; --quiet: #566069;
          --line: #d8dcde; --soft: #eceeed; --link: #0b5394; --focus: #0b5394;
          --good: #1b6b41; --bad: #a3262b; --warn: #7a5200;
          --good-ground: #e2f1e8; --bad-ground: #fae5e4; --warn-ground: #fbefd5;
          --mark: #ffe08a; --kept: #3a8f6f; --dropped: #c2694f; --failed: #8f7a2c;
          --asked: #9aa9b5; --got: #2c6fa6;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #14181b; --panel: #1b2024; --ink: #e3e7ea; --quiet: #a3adb5;
            --line: #333b41; --soft: #242b30; --link: #8cbdf0; --focus: #8cbdf0;
            --good: #7fd3a4; --bad: #ff9d96; --warn: #e8bd6a;
            --good-ground: #17352a; --bad-ground: #43211f; --warn-ground: #3a2d12;
            --mark: #6b5410; --kept: #4fae8a; --dropped: #d47f64; --failed: #b39d48;
            --asked: #6f7f8b; --got: #5f9fd8;
          }
        }
        * { box-sizing: border-box; }
        html { font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
          "Noto Sans CJK SC", "DejaVu Sans", sans-serif; background: var(--ground);
          color: var(--ink); -webkit-text-size-adjust: 100%; }
        body { margin: 0; }
        a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
        :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
        main:focus { outline: none; }
        code, kbd, .id { font-family: ui-monospace, "SF Mono", Menlo, Consolas,
          "DejaVu Sans Mono", monospace; font-size: 0.9em; }
        kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 0.35em;
          background: var(--soft); }
        .skip { position: absolute; left: -100rem; background: var(--panel); padding: 0.5rem; }
        .skip:focus { left: 0; top: 0; z-index: 2; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap; }
        .quiet { color: var(--quiet); }
        .number { text-align: right; font-variant-numeric: tabular-nums; }

        .top { display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; align-items: center;
          padding: 0.5rem 1.5rem; background: var(--panel); border-bottom: 1px solid var(--line); }
        .run { margin: 0; }
        .brand { font-weight: 650; margin-right: 0.6rem; }
        .name { color: var(--quiet); overflow-wrap: anywhere; }
        .top nav { display: flex; gap: 0.25rem; }
        .top nav a { padding: 0.2rem 0.6rem; border-radius: 4px; text-decoration: none;
          color: var(--ink); }
        .top nav a:hover { background: var(--soft); }
        .top nav a[aria-current] { background: var(--soft); font-weight: 600; }
        .search { margin-left: auto; display: flex; gap: 0.4rem; }
        .search input { width: 15rem; max-width: 50vw; }
        input, select, button { font: inherit; color: inherit; background: var(--panel);
          border: 1px solid var(--quiet); border-radius: 4px; padding: 0.2rem 0.5rem;
          min-height: 2rem; }
        ::placeholder { color: var(--quiet); opacity: 1; }
        input[type="checkbox"] { min-height: 0; width: 1rem; height: 1rem; margin: 0; }
        button { cursor: pointer; background: var(--soft); padding: 0.2rem 0.8rem; }
        button:hover { border-color: var(--ink); }
        button.main { background: var(--link); border-color: var(--link); color: var(--panel); }

        main { max-width: 84rem; margin: 0 auto; padding: 1rem 1.5rem 2rem; }
        h1 { font-size: 1.35rem; line-height: 1.3; margin: 0.4rem 0 0.8rem; font-weight: 650;
          overflow-wrap: anywhere; }
        h2 { font-size: 1.05rem; margin: 0 0 0.6rem; font-weight: 650; }
        h3 { font-size: 0.95rem; margin: 0.9rem 0 0.3rem; font-weight: 650; }
        p { margin: 0.4rem 0; }
        section { background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
          padding: 0.9rem 1.1rem; margin: 0 0 1rem; }
        .warning { background: var(--warn-ground); border: 1px solid var(--warn);
          border-radius: 6px; padding: 0.6rem 1rem; overflow-wrap: anywhere; }
        ul.warning { padding-left: 2rem; }

        ul.facts { list-style: none; display: flex; flex-wrap: wrap; gap: 0.3rem 2rem;
          margin: 0 0 1rem; padding: 0; color: var(--quiet); }
        ul.facts strong { color: var(--ink); font-size: 1.15rem; font-variant-numeric: tabular-nums; }

        .scroll { overflow-x: auto; position: relative; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; color: var(--quiet); }
        th, td { text-align: left; vertical-align: top; padding: 0.28rem 0.9rem 0.28rem 0;
          border-bottom: 1px solid var(--line); }
        tbody tr:last-child > * { border-bottom: 0; }
        thead th { color: var(--quiet); font-weight: 500; font-size: 0.87rem;
          white-space: nowrap; vertical-align: bottom; }
        th.number, td.number { text-align: right; white-space: nowrap; }
        tbody th { font-weight: 500; }
        .fit { width: auto; }
        .bars tbody th, .bars td { white-space: nowrap; }
        .bars td.chart { min-width: 12rem; width: 100%; padding-right: 0; vertical-align: middle; }
        .bars td.chart svg { max-width: 44rem; }
        .bars .note { color: var(--quiet); font-weight: 400; font-size: 0.87rem;
          margin-left: 0.5rem; }
        svg.bar { display: block; width: 100%; }
        .bar-kept { fill: var(--kept); } .bar-dropped { fill: var(--dropped); }
        .bar-failed { fill: var(--failed); } .bar-asked { fill: var(--asked); }
        .bar-got { fill: var(--got); }
        .legend { color: var(--quiet); font-size: 0.87rem; margin: 0 0 0.4rem; }
        .legend .key { margin-right: 1rem; }
        .charts { display: grid; gap: 0.5rem 2rem;
          grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); }
        figure { margin: 0 0 0.6rem; max-width: 34rem; }
        figcaption { font-size: 0.93rem; color: var(--quiet); }
        figcaption strong { color: var(--ink); font-weight: 600; }
        svg.columns { display: block; width: 100%; height: auto; }
        svg.columns text { font-size: 12px; fill: var(--quiet);
          font-variant-numeric: tabular-nums; }
        svg.columns .value { fill: var(--ink); }
        svg.columns .axis { stroke: var(--quiet); stroke-width: 1; }
        summary { cursor: pointer; color: var(--quiet); font-size: 0.93rem; }
        summary:hover { color: var(--ink); }

        .filter { display: grid; gap: 0.5rem 0.8rem; align-items: end; margin-bottom: 0.8rem;
          grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); background: var(--panel);
          border: 1px solid var(--line); border-radius: 6px; padding: 0.8rem 1rem; }
        .filter label > span { display: block; font-size: 0.87rem; color: var(--quiet); }
        .filter select, .filter label input[type="search"] { width: 100%; }
        .filter .set select { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
        .filter .check { display: flex; gap: 0.4rem; align-items: center; min-height: 2rem; }
        .buttons { display: flex; gap: 0.8rem; align-items: center; }
        .bar-line { display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; align-items: baseline;
          justify-content: space-between; }
        .rows { background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
          border-collapse: separate; border-spacing: 0; }
        .rows th, .rows td { padding: 0.35rem 0.9rem; }
        .rows tbody tr:hover, .rows tbody tr:focus-within { background: var(--soft); }
        .rows .id { white-space: nowrap; }
        .rows td:nth-child(2) { white-space: nowrap; }
        .why { overflow-wrap: anywhere; }
        .rows .why { color: var(--quiet); }
        .rows .about { color: var(--ink); }
        .why strong { color: var(--ink); font-weight: 600; }
        .pages { display: flex; gap: 1.5rem; margin: 1rem 0; }
        .fate { font-size: 0.8rem; font-weight: 600; border-radius: 3px; padding: 0.05rem 0.4rem;
          white-space: nowrap; }
        .fate-kept { color: var(--good); background: var(--good-ground); }
        .fate-dropped { color: var(--bad); background: var(--bad-ground); }
        .fate-failed { color: var(--warn); background: var(--warn-ground); }

        .life-head { margin-bottom: 1rem; }
        .life-head h1 { margin-bottom: 0.3rem; }
        .neighbours { display: flex; gap: 1.2rem; font-size: 0.93rem; }
        .stand { overflow-wrap: anywhere; }
        form.label { display: flex; flex-wrap: wrap; gap: 0.4rem 0.7rem; align-items: center;
          background: var(--panel); border: 1px solid var(--line); border-radius: 6px;
          padding: 0.5rem 0.9rem; margin-top: 0.5rem; }
        form.label input { width: 18rem; max-width: 100%; }
        .verdict-right[aria-pressed="true"] { background: var(--good-ground); color: var(--good);
          border-color: var(--good); font-weight: 600; }
        .verdict-wrong[aria-pressed="true"] { background: var(--bad-ground); color: var(--bad);
          border-color: var(--bad); font-weight: 600; }
        .kept-label { color: var(--quiet); }
        .event h2 .fate { margin-left: 0.4rem; vertical-align: 0.1em; }
        .fields { display: grid; grid-template-columns: minmax(6rem, max-content) minmax(0, 1fr);
          gap: 0.5rem 1.2rem; margin: 0.4rem 0 0; }
        .fields dt { color: var(--quiet); font-size: 0.93rem; }
        .fields dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
        .text { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft);
          border-radius: 4px; padding: 0.45rem 0.7rem; max-width: 56rem; max-height: 40rem;
          overflow-y: auto; }
        .json { display: block; white-space: pre-wrap; overflow-wrap: anywhere;
          max-height: 24rem; overflow-y: auto; margin: 0.3rem 0; }
        ins { background: var(--good-ground); color: var(--good); text-decoration: none;
          border-bottom: 1px solid var(--good); }
        del { background: var(--bad-ground); color: var(--bad); }
        mark { background: var(--mark); color: var(--ink); border-radius: 2px; }
        mark.offends { outline: 1px solid var(--warn); font-weight: 600; }
        mark.counts { background: none; border-bottom: 2px dotted var(--warn); }
        .odd { color: var(--warn); background: var(--warn-ground); border-radius: 2px;
          font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.85em; }
        .cut { color: var(--quiet); font-style: italic; }
        p.facts { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; margin: 0.5rem 0 0.3rem; }
        .response, .verdict { margin-bottom: 0.9rem; }
        .outcome-good, td.good { color: var(--good); } .outcome-bad, td.bad { color: var(--bad); }
        .outcome-good, .outcome-bad { font-weight: 600; }
        .outcomes { max-width: 62rem; }
        .outcomes th, .outcomes td { overflow-wrap: anywhere; }
        .outcomes td:first-child { min-width: 8rem; width: 8rem; }
        .outcomes tbody th { width: 20rem; }
        .tree, .tree ul { margin: 0; padding-left: 1.2rem; }
        .items { margin: 0; padding-left: 1.5rem; }
        .call { border-top: 1px solid var(--line); padding: 0.4rem 0; overflow-wrap: anywhere; }
        .call > summary { color: var(--ink); }
        .foot { max-width: 84rem; margin: 0 auto; padding: 0 1.5rem 2rem; }
        .keys { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1rem; }
        .keys dd { margin: 0; }
        .example { border-top: 1px solid var(--line); padding: 0.3rem 0; overflow-wrap: anywhere; }

        @media (max-width: 46rem) {
          html { font-size: 14px; }
          .top, main, .foot { padding-left: 0.8rem; padding-right: 0.8rem; }
          .search { margin-left: 0; width: 100%; }
          .search input { flex: 1; max-width: none; width: auto; min-width: 0; }
          section { padding: 0.7rem 0.8rem; }
          .fields { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
          .fields dd { margin-bottom: 0.6rem; }
          .filter { grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .bars, .bars tbody, .rows, .rows tbody, .rows tr, .rows th, .rows td
            { display: block; }
          .bars thead, .rows thead { display: none; }
          .bars tbody tr { display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: 0.4rem 0;
            border-bottom: 1px solid var(--line); }
          .bars tbody tr:last-child { border-bottom: 0; }
          .bars tbody th, .bars td { border: 0; padding: 0; display: block; }
          .bars tbody th, .bars td.chart { flex: 1 0 100%; white-space: normal;
            overflow-wrap: anywhere; }
          .bars td.chart { padding: 0.2rem 0; }
          td[data-label]::before { content: attr(data-label) " "; color: var(--quiet); }
          td[data-label]:empty { display: none !important; }
          .rows tbody tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
          .rows tbody tr:last-child { border-bottom: 0; }
          .rows th, .rows td { border: 0; padding: 0 0.8rem; text-align: left; }
          .rows td:empty { display: none; }
          .rows td[data-label] { display: inline-block; padding-right: 0; }
        }
        @media print {
          :root { --ground: #fff; --panel: #fff; --soft: #f4f4f4; --ink: #000; --quiet: #444;
            --line: #bbb; --link: #000; --good: #14532d; --bad: #7f1d1d; --warn: #5c3d00;
            --kept: #3a8f6f; --dropped: #c2694f; --failed: #8f7a2c; --asked: #9aa9b5;
            --got: #2c6fa6; }
          html { font-size: 9.5pt; }
          .top, .foot, .skip, .filter, form.label, .neighbours { display: none; }
          main { max-width: none; padding: 0; }
          section { border: 0; padding: 0; margin-bottom: 1.2em; }
          h2, h3, figcaption { break-after: avoid; }
          tr, figure, .example { break-inside: avoid; }
          .scroll { overflow: visible; }
          .text, .json { max-height: none; overflow: visible; }
          .told { display: none; }
          details::details-content { content-visibility: visible; block-size: auto; }
          svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """
}
