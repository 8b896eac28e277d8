// How is a chart drawn? From the JSON beside it, as SVG, without any inline style; anew when its place changes width.
(() => {
  "use strict";
  const PALETTE = ["#0b57a4", "#c2570c", "#2e7d4f", "#7a4fa3", "#8a6d00", "#5f6b78"];
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const place of document.querySelectorAll("[data-kit-chart]")) {
    const option = JSON.parse(document.getElementById(place.dataset.kitChart).textContent);
    const text = { fontFamily: getComputedStyle(document.body).fontFamily, color: "#1d2733" };
    const chart = echarts.init(place, null, { renderer: "svg" });
    chart.setOption({
      color: PALETTE,
      textStyle: text,
      animation: !still,
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      ...option,
      tooltip: { trigger: "axis", ...option.tooltip, renderMode: "richText" },
    });
    new ResizeObserver(() => chart.resize()).observe(place);
  }
})();
