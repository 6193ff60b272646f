/** The look of every hosted page and widget. No external font, image or sheet. */
export const style = `
:root { color-scheme: light; --ink: #0f1111; --soft: #565959; --line: #d5d9d9; --accent: #c45500; --link: #007185; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: var(--ink); font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1, h2, p, ul, dl, dd, fieldset, legend { margin: 0; padding: 0; border: 0; }
.soft { color: var(--soft); }
.brand { display: flex; align-items: center; justify-content: space-between; gap: 8px; flex-wrap: wrap; }
.brand b { font-size: 15px; letter-spacing: -.01em; }
.brand i { font-style: normal; color: var(--soft); font-weight: 400; }
.tag { font-size: 11px; line-height: 1; padding: 4px 7px; border-radius: 99px; background: #eef1f1; color: #3a4444; white-space: nowrap; }
.tag.bad { background: #fdecea; color: #a3150f; }

.widget { border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.widget > header { padding: 10px 14px; background: #f7f8f8; border-bottom: 1px solid var(--line); }
.widget .inner { padding: 12px 14px 14px; }
.widget legend, .widget h2 { font-size: 15px; font-weight: 700; margin-bottom: 8px; }
.choices { display: grid; gap: 8px; }
.choice { display: grid; grid-template: "radio art name tag" auto "radio art more more" auto / auto auto 1fr auto; gap: 1px 10px; align-items: center; padding: 9px 12px; border: 1px solid var(--line); border-radius: 8px; cursor: pointer; }
.choice.plain { cursor: default; }
.choice:hover:not(.plain) { background: #f7fafa; }
.choice:has(input:checked) { border-color: var(--accent); background: #fffaf4; box-shadow: 0 0 0 1px var(--accent) inset; }
.choice:focus-within { outline: 2px solid var(--link); outline-offset: 1px; }
.choice input { grid-area: radio; width: 18px; height: 18px; margin: 0; accent-color: var(--accent); outline: 0; }
.choice .art { grid-area: art; width: 36px; height: 24px; }
.choice .name { grid-area: name; font-weight: 600; overflow-wrap: anywhere; }
.choice .tag { grid-area: tag; }
.choice .more { grid-area: more; font-size: 13px; color: var(--soft); overflow-wrap: anywhere; }
.choice.address { grid-template: "radio name" auto ". more" auto / auto 1fr; }
.choice.plain { grid-template: "art name tag" auto "art more more" auto / auto 1fr auto; }
.choice.address.plain { grid-template: "name" auto "more" auto / 1fr; }
.choice.off { cursor: default; background: #f7f8f8; color: var(--soft); }
.notice { margin-bottom: 10px; padding: 9px 12px; border-left: 4px solid #b12704; border-radius: 4px; background: #fdf3f1; }
.notice:last-child { margin-bottom: 0; }
.notice.info { border-color: var(--link); background: #eef8f9; }
.notice code { display: block; font-size: 12px; color: var(--soft); }

.sheet { min-height: 100vh; padding: 24px 16px; background: #f3f5f5; }
.sheet main { max-width: 460px; margin: 0 auto; background: #fff; border: 1px solid var(--line); border-radius: 12px; overflow: hidden; box-shadow: 0 2px 10px rgba(15, 17, 17, .06); }
.sheet header { padding: 14px 20px; border-bottom: 1px solid var(--line); }
.sheet .inner { padding: 20px; display: grid; gap: 14px; }
.sheet h1 { font-size: 24px; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; }
.sheet legend, .sheet h2 { font-size: 15px; font-weight: 700; margin-bottom: 8px; }
.sheet footer { max-width: 460px; margin: 14px auto 0; text-align: center; font-size: 13px; color: var(--soft); }
.sheet ul { padding-left: 20px; }
.sheet li + li { margin-top: 4px; }
.issuer { display: flex; align-items: center; gap: 10px; font-size: 13px; color: var(--soft); }
.issuer svg { width: 28px; height: 28px; flex: none; fill: none; stroke: var(--link); stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 6px 12px; padding: 12px 14px; background: #f7f8f8; border-radius: 8px; }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; text-align: right; }
.facts .big { font-weight: 700; font-size: 17px; }
form { display: grid; gap: 10px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
button { width: 100%; font: inherit; padding: 10px 14px; border: 1px solid #888c8c; border-radius: 8px; background: #fff; color: inherit; cursor: pointer; }
button:hover { background: #f3f5f5; }
button.main { background: #ffd814; border-color: #e0bd00; font-weight: 600; }
button.main:hover { background: #f7ca00; }
button:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
details { font-size: 13px; color: var(--soft); }
summary { cursor: pointer; color: var(--link); }
@media (max-width: 420px) { .sheet .choice .tag { grid-area: 3 / name / auto / -1; justify-self: start; margin-top: 4px; } .sheet header { padding: 12px 16px; } .sheet .inner { padding: 16px; } .facts { padding: 10px 12px; } }
@media (max-width: 300px) { .pair { grid-template-columns: 1fr; } .widget .inner { padding: 10px; } .choice { padding: 8px; column-gap: 8px; } .choice .art { width: 24px; height: 16px; } }
@media (prefers-reduced-motion: no-preference) { .choice, button { transition: background .12s; } }
`
