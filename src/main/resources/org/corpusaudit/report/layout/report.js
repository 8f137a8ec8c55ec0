(() => {
  'use strict';
  const root = document.documentElement;
  // Words of ours, in the page's language.
  const words = JSON.parse(document.getElementById('words').textContent);
  const say = english => words[english] ?? english;
  const fromRight = root.dir === 'rtl';
  const charts = JSON.parse(document.getElementById('charts').textContent);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const drawn = [];
  const short = (text, most) => [...text].length > most ? [...text].slice(0, most - 1).join('') + '…' : text;
  const grouped = v => typeof v === 'number' ? v.toLocaleString('en', { maximumFractionDigits: 3 }) : v;
  const isolated = name => '\u2068' + name + '\u2069';
  const asShare = v => v == null ? say('none') : Math.round(v * 1000) / 10 + ' %';

  function option(chart, width) {
    const style = getComputedStyle(root);
    const [ink, dim, line, card, first, second] =
        ['--ink', '--dim', '--line', '--card', '--c1', '--c2'].map(name => style.getPropertyValue(name).trim());
    const axis = { axisLabel: { color: dim, hideOverlap: true }, axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } }, nameTextStyle: { color: dim } };
    const data = chart.data;
    const shown = data.share ? asShare : grouped;
    // Rich text: the tooltip is drawn, so no text of the corpus is ever read as HTML.
    const base = { animation: false, color: [first, second], textStyle: { fontFamily: 'inherit' },
      tooltip: { renderMode: 'richText', confine: true, valueFormatter: shown,
        backgroundColor: card, borderColor: line, textStyle: { color: ink } },
      grid: { left: 12, right: 36, top: 36, bottom: 12, containLabel: true } };
    const values = { type: 'value', ...axis, splitNumber: width < 420 ? 3 : 5,
      minInterval: data.series?.every(s => s.values.every(Number.isInteger)) ? 1 : undefined, axisLabel: { color: dim, hideOverlap: true, formatter: shown } };
    const legend = data.series?.length > 1 ? { top: 4, textStyle: { color: dim } } : undefined;
    const bars = (data.series ?? []).map(s => ({ name: s.name, type: 'bar', barMaxWidth: 48,
      stack: data.stacked || data.from ? 'all' : undefined, data: s.values,
      itemStyle: data.signed ? { color: bar => bar.value < 0 ? second : first } : undefined }));
    const top = { ...base.grid, top: legend ? 36 : 12 };
    // Asked for: the library's own end of a logarithmic axis cuts off the points.
    const decade = i => 10 ** Math.ceil(Math.log10(Math.max(10, ...data.points.map(p => p[i]))));
    switch (chart.kind) {
      case 'bars': return { ...base, legend, grid: top, tooltip: { ...base.tooltip, trigger: 'axis' },
        xAxis: { type: 'category', data: data.names, ...axis, splitLine: { show: false } },
        yAxis: values, series: bars };
      case 'ranked': return { ...base, legend, grid: top,
        tooltip: { ...base.tooltip, trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter: !data.from ? undefined
            : ([{ dataIndex: i }]) => `${isolated(data.names[i])}: ${grouped(data.series[0].values[i])}, ${say('from')} ${grouped(data.from[i])}` },
        yAxis: { type: 'category', inverse: true, data: data.names, position: fromRight ? 'right' : 'left', ...axis, splitLine: { show: false }, axisTick: { show: false },
          axisLabel: { color: dim, interval: 0, formatter: n => short(n, width < 420 ? 16 : 24) } },
        xAxis: { ...values, inverse: fromRight },
        series: data.from
            ? [{ type: 'bar', stack: 'all', silent: true, itemStyle: { color: 'transparent' }, data: data.from }, ...bars.map(b => ({ ...b, color: first }))]
            : bars };
      case 'curve': return { ...base, tooltip: { ...base.tooltip, trigger: 'axis' },
        xAxis: { type: data.log ? 'log' : 'value', name: data.x, nameLocation: 'middle', nameGap: 26, ...axis,
          axisLabel: { color: dim, hideOverlap: true, formatter: grouped }, splitNumber: width < 420 ? 3 : 5, min: data.log ? 1 : undefined, max: data.log ? decade(0) : 'dataMax' },
        yAxis: { type: data.log ? 'log' : 'value', min: data.log ? 1 : undefined,
          max: data.log ? decade(1) : undefined, name: data.y, ...axis, axisLabel: { color: dim, formatter: grouped }, nameTextStyle: { color: dim, align: 'left' } },
        grid: { ...base.grid, bottom: 32 },
        series: [{ type: 'line', showSymbol: false, data: data.points,
          markLine: data.mark === undefined ? undefined
            : { symbol: 'none', lineStyle: { color: second },
              label: { color: dim, position: 'insideStartTop', formatter: say('threshold') + ' ' + data.mark }, data: [{ xAxis: data.mark }] } }] };
      case 'scatter': {
        const ends = data.points.flatMap(p => [p[0], p[1]]);
        const [least, most] = [10 ** Math.floor(Math.log10(Math.min(...ends))), 10 ** Math.ceil(Math.log10(Math.max(...ends)))];
        const log = { type: 'log', min: least, max: most, nameLocation: 'middle', ...axis, axisLabel: { color: dim, hideOverlap: true, formatter: grouped } };
        return { ...base, tooltip: { ...base.tooltip, formatter: p => p.data && p.data[2] ? `${isolated(p.data[2])}: ${grouped(p.data[1])}, ${data.x} ${grouped(p.data[0])}` : '' },
          grid: { ...base.grid, left: 28, bottom: 32 },
          xAxis: { ...log, name: data.x, nameGap: 26 }, yAxis: { ...log, name: data.y, nameGap: 46 },
          series: [{ type: 'scatter', symbolSize: 7, data: data.points, itemStyle: { color: p => p.data[1] >= p.data[0] ? first : second },
            label: { show: true, color: ink, position: 'right', formatter: p => short(p.data[2], 18) }, labelLayout: { hideOverlap: true },
            markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: line, type: 'solid' }, data: [[{ coord: [least, least] }, { coord: [most, most] }]] } }] };
      }
      case 'multiples': {
        const across = Math.max(1, Math.floor(width / least()));
        const [wide, high] = [100 / across, 110];
        const at = i => ({ left: (i % across) * wide, top: Math.floor(i / across) * high });
        return { ...base, grid: data.series.map((s, i) => ({ left: at(i).left + wide * 0.04 + '%', top: at(i).top + 30, width: wide * 0.9 + '%', height: high - 46 })),
          title: data.series.map((s, i) => ({ text: short(s.name, Math.floor(width / across / 8)), left: at(i).left + wide * 0.04 + '%', top: at(i).top + 6,
            textStyle: { fontSize: 12, fontWeight: 600, color: ink } })),
          xAxis: data.series.map((s, i) => ({ type: 'category', gridIndex: i, data: data.names, boundaryGap: false, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { lineStyle: { color: line } } })),
          yAxis: data.series.map((s, i) => ({ type: 'value', gridIndex: i, scale: true, axisLabel: { show: false }, splitLine: { show: false } })),
          tooltip: { ...base.tooltip, trigger: 'axis' },
          series: data.series.map((s, i) => ({ name: s.name, type: 'line', xAxisIndex: i, yAxisIndex: i, data: s.values, symbolSize: 5, lineStyle: { color: first }, itemStyle: { color: first } })) };
      }
      case 'histograms': {
        const across = Math.max(1, Math.floor(width / least()));
        const [wide, high] = [100 / across, 110];
        const at = i => ({ left: (i % across) * wide, top: Math.floor(i / across) * high });
        return { ...base, grid: data.series.map((s, i) => ({ left: at(i).left + wide * 0.04 + '%', top: at(i).top + 30, width: wide * 0.9 + '%', height: high - 52 })),
          title: data.series.map((s, i) => ({ text: short(s.name, Math.floor(width / across / 8)), left: at(i).left + wide * 0.04 + '%', top: at(i).top + 6,
            textStyle: { fontSize: 12, fontWeight: 600, color: ink } })),
          xAxis: data.series.map((s, i) => ({ type: 'category', gridIndex: i, data: s.largest.map(grouped), axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
            axisLabel: { color: dim, fontSize: 10, showMinLabel: true, showMaxLabel: true, interval: s.largest.length, hideOverlap: true } })),
          yAxis: data.series.map((s, i) => ({ type: 'value', gridIndex: i, axisLabel: { show: false }, splitLine: { show: false } })),
          tooltip: { ...base.tooltip, trigger: 'axis', formatter: ([{ seriesIndex: i, dataIndex: j }]) =>
            `${j ? say('above') + ' ' + grouped(data.series[i].largest[j - 1]) + ', ' : ''}${say('to')} ${grouped(data.series[i].largest[j])}: ${grouped(data.series[i].values[j])}` },
          series: data.series.map((s, i) => ({ name: s.name, type: 'bar', xAxisIndex: i, yAxisIndex: i, data: s.values, barCategoryGap: '8%', itemStyle: { color: first } })) };
      }
      case 'network': {
        // Where there is little room the strongest pairs alone: no name ever stands over another.
        const most = width < 560 ? 28 : 60;
        const names = new Set();
        const links = data.links.filter(l => {
          const more = [l.source, l.target].filter(n => !names.has(n));
          if (names.size + more.length > most) return false;
          more.forEach(n => names.add(n));
          return true;
        });
        const nodes = data.nodes.filter(n => names.has(n.name));
        const strongest = Math.max(1, ...links.map(l => l.strength));
        const size = width < 560 ? 11 : 13;
        const longest = Math.max(3, ...nodes.map(n => Math.min([...n.name].length, width < 560 ? 13 : 18)));
        const room = 16 + longest * size * 0.62;
        return { ...base, series: [{ type: 'graph', layout: 'circular', circular: { rotateLabel: true },
          left: room, right: room, top: room, bottom: room,
          itemStyle: { color: first }, lineStyle: { color: dim, curveness: 0.13 },
          emphasis: { focus: 'adjacency' },
          edgeSymbol: data.directed ? ['none', 'arrow'] : undefined, edgeSymbolSize: 9,
          tooltip: { formatter: p => p.dataType === 'edge' && p.data.said
            ? isolated(p.data.source) + ' → ' + isolated(p.data.target) + ': ' + p.data.said : p.name },
          label: { show: true, color: ink, fontSize: size,
            formatter: p => short(p.name, width < 560 ? 13 : 18) },
          data: nodes.map(n => ({ name: n.name, symbolSize: 5 + 2 * n.links })),
          links: links.map(l => ({ source: l.source, target: l.target, said: l.label,
            lineStyle: { width: 1 + 4 * Math.max(0, l.strength) / strongest, opacity: 0.35 + 0.5 * Math.max(0, l.strength) / strongest } })) }] };
      }
      default: return base;
    }
  }

  const redraw = ([drawing, chart, at]) => drawing.setOption(option(chart, at.clientWidth), true);
  for (const chart of charts) {
    const at = document.getElementById(chart.id);
    // A drawing that is not shown, as the network on a phone, is made once it is.
    if (at.clientWidth === 0) {
      const seen = new ResizeObserver(() => { if (at.clientWidth) { seen.disconnect(); draw(chart, at); } });
      seen.observe(at);
    } else {
      draw(chart, at);
    }
  }
  // The least width of a small drawing; narrower on paper, so that all stand on one page.
  function least() {
    return matchMedia('print').matches ? 140 : 190;
  }
  function stretch(chart, at) {
    if (chart.kind === 'multiples' || chart.kind === 'histograms') at.style.minHeight = 110 * Math.ceil(chart.data.series.length / Math.max(1, Math.floor(at.clientWidth / least()))) + 8 + 'px';
  }
  function draw(chart, at) {
    if (chart.kind === 'ranked') at.style.minHeight = Math.max(9, 4 + 1.65 * chart.data.names.length) + 'rem';
    stretch(chart, at);
    const drawing = echarts.init(at, null, { renderer: 'svg' });
    const entry = [drawing, chart, at];
    drawn.push(entry);
    let [width, height] = [at.clientWidth, at.clientHeight];
    new ResizeObserver(() => {
      if (at.clientWidth === width && at.clientHeight === height) return;
      [width, height] = [at.clientWidth, at.clientHeight];
      drawing.resize();
      redraw(entry);
    }).observe(at);
    redraw(entry);
  }

  const button = document.getElementById('theme');
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
  const themed = () => {
    button.setAttribute('aria-pressed', isDark());
    drawn.forEach(redraw);
  };
  try {
    const stored = localStorage.getItem('theme');
    if (stored === 'dark' || stored === 'light') root.dataset.theme = stored;
  } catch { /* A page without storage follows the system. */ }
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.theme); } catch { /* As above. */ }
    themed();
  });
  button.hidden = false;
  dark.addEventListener('change', themed);
  const printing = matchMedia('print');
  printing.addEventListener('change', () => drawn.forEach(entry => { stretch(entry[1], entry[2]); entry[0].resize(); redraw(entry); }));
  themed();

  // Where the reader is, and what is folded away.
  const contents = document.getElementById('contents');
  const links = [...contents.querySelectorAll('a')];
  const sections = links.map(link => document.getElementById(link.hash.slice(1)));
  let here;
  const place = () => {
    let at = 0;
    sections.forEach((section, i) => { if (section.getBoundingClientRect().top < innerHeight * 0.3) at = i; });
    if (innerHeight + scrollY >= root.scrollHeight - 2) at = sections.length - 1;
    if (links[at] === here) return;
    here?.removeAttribute('aria-current');
    here = links[at];
    here?.setAttribute('aria-current', 'true');
    if (here && contents.scrollHeight > contents.clientHeight) contents.scrollTop = here.offsetTop - contents.clientHeight / 2;
  };
  let asked = false;
  addEventListener('scroll', () => {
    if (!asked) requestAnimationFrame(() => { asked = false; place(); });
    asked = true;
  }, { passive: true });
  const opened = id => {
    let at = document.getElementById(id);
    at?.querySelector(':scope > details:not([open])')?.setAttribute('open', '');
    for (; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  };
  const toHash = () => { if (location.hash) { opened(decodeURIComponent(location.hash.slice(1))); document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView(); } };
  addEventListener('hashchange', toHash);
  document.addEventListener('click', e => { const link = e.target.closest?.('a[href^="#"]'); if (link) opened(link.hash.slice(1)); });
  const folds = document.getElementById('folds');
  if (folds) {
    folds.hidden = false;
    folds.addEventListener('click', () => {
      const all = [...document.querySelectorAll('.fold')];
      const open = !all.some(fold => fold.open);
      all.forEach(fold => { fold.open = open; });
      folds.textContent = open ? say('Fold all') : say('Open all');
    });
  }
  toHash();
  place();

  // What a heading or figure tells: at the pointer's stop, the keyboard's focus, a finger's tap.
  const tip = Object.assign(document.createElement('div'), { id: 'tip', hidden: true });
  tip.setAttribute('role', 'tooltip');
  document.body.append(tip);
  let told;
  const untell = () => { told?.removeAttribute('aria-describedby'); tip.hidden = true; told = undefined; };
  const tell = at => {
    if (told !== at) untell();
    told = at;
    tip.textContent = at.dataset.tip;
    tip.hidden = false;
    at.setAttribute('aria-describedby', 'tip');
    const box = at.getBoundingClientRect();
    const [wide, high] = [tip.offsetWidth, tip.offsetHeight];
    tip.style.left = Math.max(8, Math.min(box.left, root.clientWidth - wide - 8)) + 'px';
    tip.style.top = (box.bottom + high + 6 < innerHeight ? box.bottom + 6 : Math.max(4, box.top - high - 6)) + 'px';
  };
  for (const at of document.querySelectorAll('button[title]')) {
    at.dataset.tip = at.title;
    at.removeAttribute('title');
    for (const event of ['mouseenter', 'focus', 'click']) at.addEventListener(event, () => tell(at));
    at.addEventListener('mouseleave', () => { if (document.activeElement !== at) untell(); });
    at.addEventListener('blur', untell);
  }
  document.addEventListener('keydown', e => { if (e.key === 'Escape') untell(); });
  // A focus scrolls its heading into view: what is told goes along.
  addEventListener('scroll', () => { if (told) document.activeElement === told ? tell(told) : untell(); }, { capture: true, passive: true });

  const copy = text => navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => copied(text)) : Promise.resolve(copied(text));
  const copied = text => {
    const area = Object.assign(document.createElement('textarea'), { value: text });
    (document.querySelector('dialog[open]') ?? document.body).append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };

  // Places and articles behind a cell.
  const more = document.createElement('dialog');
  more.id = 'more';
  more.setAttribute('aria-labelledby', 'more-title');
  more.innerHTML = '<div class="bar"><h2 id="more-title"></h2><button type="button" class="close"></button></div><div class="places"></div>';
  document.body.append(more);
  more.querySelector('.close').textContent = say('Close');
  more.querySelector('.close').addEventListener('click', () => more.close());
  more.addEventListener('click', e => {
    if (e.target === more) more.close();
    if (e.target.matches('.copies')) copy(e.target.previousElementSibling.textContent).then(() => { e.target.textContent = say('Copied'); });
  });
  document.addEventListener('click', e => {
    const button = e.target.closest?.('button.open');
    if (!button) return;
    more.querySelector('h2').textContent = button.textContent;
    const places = more.querySelector('.places');
    places.replaceChildren(button.nextElementSibling.content.cloneNode(true));
    for (const from of places.querySelectorAll('.from')) {
      const id = from.textContent;
      const word = /^[\p{L}\p{N}_./:=+@%-]+$/u.test(id) ? id : "'" + id.replace(/'/g, "'\\''") + "'";
      const code = Object.assign(document.createElement('code'), { textContent: (from.dataset.explain ?? document.getElementById('main').dataset.explain) + ' ' + word });
      const command = Object.assign(document.createElement('p'), { className: 'command' });
      command.append(code, Object.assign(document.createElement('button'), { type: 'button', className: 'copies', textContent: say('Copy') }));
      from.after(command);
    }
    more.showModal();
  });

  // On paper: what is folded opens, of a long table the first rows that the filter leaves.
  addEventListener('beforeprint', () => {
    document.querySelectorAll('.fold').forEach(fold => { fold.open = true; });
    for (const body of document.querySelectorAll('.grid tbody'))
      [...body.rows].filter(row => !row.hidden).forEach((row, i) => row.classList.toggle('unprinted', i >= 40));
  });
  root.classList.add('scripted');

  // Where lines are wider than the screen their keywords stand in its middle.
  for (const scroll of document.querySelectorAll('.scroll:has(> table.lines)')) {
    const word = scroll.querySelector('td.keyword')?.getBoundingClientRect();
    const box = scroll.getBoundingClientRect();
    if (word) scroll.scrollLeft += word.left + word.width / 2 - box.left - box.width / 2;
  }

  const fold = text => text.normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u0655\u0640\u2068\u2069]/g, '').toLocaleLowerCase();
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  for (const grid of document.querySelectorAll('.grid')) {
    const body = grid.querySelector('tbody');
    const rows = [...body.rows];
    const shown = grid.querySelector('.shown');
    const search = grid.querySelector('input');
    const scroll = grid.querySelector('.scroll');
    grid.querySelector('.tools').hidden = false;
    const tall = grid.querySelector('.tall');
    tall?.addEventListener('click', () => tall.setAttribute('aria-pressed', scroll.classList.toggle('whole')));
    const columns = [...grid.querySelectorAll('th')].map(head => head.textContent);
    const cell = at => at.dataset.value !== undefined && at.classList.contains('number') ? at.dataset.value : at.textContent.replace(/[\u2068\u2069]/g, '');
    const values = () => [...body.rows].filter(row => !row.hidden).map(row => [...row.cells].map(cell));
    const done = (button, said) => { const before = button.textContent; button.textContent = said; setTimeout(() => { button.textContent = before; }, 1500); };
    const copies = grid.querySelector('.copy');
    copies.addEventListener('click', () => copy([columns, ...values()].map(row => row.map(v => v.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n')).then(() => done(copies, say('Copied'))));
    const csv = grid.querySelector('.csv');
    csv.addEventListener('click', () => {
      // What a spreadsheet would take for a formula is marked as text.
      const quoted = v => '"' + (/^[=+@\t-]/.test(v) && isNaN(v) ? "'" + v : v).replace(/"/g, '""') + '"';
      const file = new Blob(['\ufeff' + [columns, ...values()].map(row => row.map(quoted).join(',')).join('\r\n') + '\r\n'], { type: 'text/csv' });
      const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: grid.id + '.csv' });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
    let folded;
    search?.addEventListener('input', () => {
      folded ??= rows.map(row => fold([...row.cells].map(cell => cell.textContent).join('\t')));
      const wanted = fold(search.value).split(/\s+/).filter(word => word);
      let count = 0;
      rows.forEach((row, i) => {
        row.hidden = !wanted.every(word => folded[i].includes(word));
        if (!row.hidden) count++;
      });
      shown.textContent = wanted.length ? say('N of M rows have').replace('N', count).replace('M', rows.length) + ' “' + isolated(search.value.trim()) + '”' : '';
    });
    const heads = [...grid.querySelectorAll('th')];
    heads.forEach((head, column) => head.firstElementChild.addEventListener('click', () => {
      const numeric = head.classList.contains('number');
      const first = numeric ? 'descending' : 'ascending';
      const other = numeric ? 'ascending' : 'descending';
      const order = head.getAttribute('aria-sort') === first ? other : first;
      heads.forEach(h => h.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', order);
      const sign = order === 'ascending' ? 1 : -1;
      const value = row => row.cells[column];
      const sorted = [...rows].sort((a, b) => sign * (numeric
          ? value(a).dataset.value - value(b).dataset.value
          : compare(value(a).textContent, value(b).textContent)));
      body.append(...sorted);
    }));
  }
})();
