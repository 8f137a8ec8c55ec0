(() => {
  'use strict';
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const drawn = [];
  const short = (text, most) => text.length > most ? text.slice(0, most - 1) + '…' : text;

  function option(chart) {
    const ink = dark.matches ? '#a3adb5' : '#59636b';
    const line = dark.matches ? '#343c42' : '#dcdfe1';
    const colors = dark.matches
        ? ['#86b8f2', '#f2b56b', '#8fd3a3', '#d6a3e8'] : ['#1f5fa8', '#c46a10', '#2b7a4b', '#7d3f98'];
    const axis = { axisLabel: { color: ink, hideOverlap: true }, axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: ink } };
    // Rich text: the tooltip is drawn, so no text of the corpus is ever read as HTML.
    const base = { animation: false, color: colors, textStyle: { fontFamily: 'inherit' },
      tooltip: { renderMode: 'richText', confine: true },
      grid: { left: 12, right: 24, top: 36, bottom: 12, containLabel: true } };
    const percent = { formatter: v => Math.round(v * 1000) / 10 + ' %', color: ink };
    const data = chart.data;
    // Asked for: the library's own end of a logarithmic axis cuts off the points.
    const decade = i => 10 ** Math.ceil(Math.log10(Math.max(10, ...data.points.map(p => p[i]))));
    switch (chart.kind) {
      case 'bars': return { ...base, tooltip: { ...base.tooltip, trigger: 'axis' },
        legend: data.series.length > 1 ? { top: 4, textStyle: { color: ink } } : undefined,
        xAxis: { type: 'category', data: data.names, ...axis, splitLine: { show: false } },
        yAxis: { type: 'value', ...axis, axisLabel: data.share ? percent : axis.axisLabel },
        series: data.series.map(s => ({ name: s.name, type: 'bar', stack: data.stacked ? 'all' : undefined, data: s.values })) };
      case 'ranked': return { ...base, tooltip: { ...base.tooltip, trigger: 'axis' },
        legend: data.series.length > 1 ? { top: 4, textStyle: { color: ink } } : undefined,
        yAxis: { type: 'category', inverse: true, data: data.names, ...axis, splitLine: { show: false },
          axisLabel: { color: ink, formatter: n => short(n, 22) } },
        xAxis: { type: 'value', ...axis, axisLabel: data.share ? percent : axis.axisLabel },
        series: data.series.map(s => ({ name: s.name, type: 'bar', stack: data.stacked ? 'all' : undefined, data: s.values })) };
      case 'curve': return { ...base, tooltip: { ...base.tooltip, trigger: 'axis' },
        xAxis: { type: data.log ? 'log' : 'value', name: data.x, nameLocation: 'middle', nameGap: 26, ...axis,
          min: data.log ? 1 : undefined, max: data.log ? decade(0) : undefined },
        yAxis: { type: data.log ? 'log' : 'value', min: data.log ? 1 : undefined,
          max: data.log ? decade(1) : undefined, name: data.y, nameTextStyle: { color: ink, align: 'left' }, ...axis },
        grid: { ...base.grid, bottom: 32 },
        series: [{ type: 'line', showSymbol: !data.log, data: data.points,
          markLine: data.mark === undefined ? undefined
            : { symbol: 'none', label: { color: ink, formatter: 'threshold' }, data: [{ xAxis: data.mark }] } }] };
      case 'network': return { ...base, series: [{ type: 'graph', layout: 'force', roam: true, draggable: true,
        force: { repulsion: 130, edgeLength: [40, 110], gravity: 0.12, layoutAnimation: false },
        lineStyle: { color: ink, opacity: 0.5 }, labelLayout: { hideOverlap: true },
        label: { show: true, position: 'right', color: dark.matches ? '#e6e9eb' : '#1d2328', fontSize: 11,
          formatter: p => short(p.name, 18) },
        data: data.nodes, links: data.links }] };
      default: return base;
    }
  }

  for (const chart of charts) {
    const at = document.getElementById(chart.id);
    const drawing = echarts.init(at, null, { renderer: 'svg' });
    drawing.setOption(option(chart));
    drawn.push([drawing, chart]);
    new ResizeObserver(() => drawing.resize()).observe(at);
  }
  dark.addEventListener('change', () => drawn.forEach(([d, c]) => d.setOption(option(c), true)));
  addEventListener('beforeprint', () => drawn.forEach(([d]) => d.resize()));

  const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '')
      .replace(/[\u0622\u0623\u0625]/g, '\u0627').toLocaleLowerCase();
  for (const grid of document.querySelectorAll('.grid')) {
    const body = grid.querySelector('tbody');
    const rows = [...body.rows];
    const shown = grid.querySelector('.shown');
    const folded = rows.map(row => fold(row.textContent));
    const search = grid.querySelector('input');
    search?.addEventListener('input', () => {
      const wanted = fold(search.value.trim());
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !folded[i].includes(wanted);
        if (!row.hidden) count++;
      });
      shown.textContent = wanted ? count + ' of ' + rows.length : '';
    });
    const heads = [...grid.querySelectorAll('th')];
    heads.forEach((head, column) => head.firstElementChild.addEventListener('click', () => {
      const numeric = !head.classList.contains('text');
      const first = numeric ? 'descending' : 'ascending';
      const other = numeric ? 'ascending' : 'descending';
      const order = head.getAttribute('aria-sort') === first ? other : first;
      heads.forEach(h => h.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const value = row => row.cells[column];
      const sorted = [...rows].sort((a, b) => sign * (numeric
          ? value(a).dataset.value - value(b).dataset.value
          : value(a).textContent.localeCompare(value(b).textContent)));
      body.append(...sorted);
    }));
  }
})();
