// <huwei-chart>: shows one ECharts option sent by the server. It knows no figures and no words.
// Colours in options are written `var(--hw-name)` and taken from the stylesheet, so light, dark and paper need one option.
(() => {
  if (customElements.get('huwei-chart')) return;

  const NAME = /^var\((--[\w-]+)\)$/;

  const token = (element, name) => {
    const probe = element.shadowRoot.querySelector('.probe');
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };

  const resolve = (element, value) => {
    if (typeof value === 'string') {
      const match = NAME.exec(value);
      return match ? token(element, match[1]) : value;
    }
    if (Array.isArray(value)) return value.map((item) => resolve(element, item));
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(element, item)]));
    }
    return value;
  };

  const theme = (element) => {
    const ink = token(element, '--hw-ink');
    const second = token(element, '--hw-ink-2');
    const hairline = token(element, '--hw-hairline');
    const font = getComputedStyle(element).fontFamily;
    const axis = {
      axisLine: { lineStyle: { color: token(element, '--hw-hairline-strong') } },
      axisTick: { show: false },
      axisLabel: { color: second, fontSize: 12, fontFamily: font },
      nameTextStyle: { color: second, fontSize: 12, fontFamily: font },
      splitLine: { lineStyle: { color: hairline, width: 1 } },
    };
    return {
      backgroundColor: 'transparent',
      textStyle: { fontFamily: font, color: ink, fontSize: 12 },
      categoryAxis: { ...axis, splitLine: { show: false } },
      valueAxis: axis,
      tooltip: {
        backgroundColor: token(element, '--hw-surface'),
        borderColor: token(element, '--hw-hairline-strong'),
        borderWidth: 1,
        padding: [8, 12],
        textStyle: { color: ink, fontSize: 13, fontFamily: font },
        extraCssText: 'box-shadow:none;border-radius:6px;max-width:320px;white-space:normal;',
      },
    };
  };

  // Interval of a value: a thin bar with round ends. Data: [position, lower, upper]; payload.vertical says which way.
  const interval = (params, api) => {
    const vertical = params.itemPayload && params.itemPayload.vertical;
    const at = api.value(0);
    const from = api.coord(vertical ? [at, api.value(1)] : [api.value(1), at]);
    const to = api.coord(vertical ? [at, api.value(2)] : [api.value(2), at]);
    // Where many periods stand close together the bars get thinner, so that they stay apart.
    const width = vertical ? Math.max(1, Math.min(6, api.size([1, 0])[0] * 0.5)) : 6;
    const length = vertical ? Math.abs(from[1] - to[1]) : Math.abs(to[0] - from[0]);
    const shape = vertical
      ? { x: from[0] - width / 2, y: Math.min(from[1], to[1]), width, height: Math.max(length, 2), r: 3 }
      : { x: Math.min(from[0], to[0]), y: from[1] - width / 2, width: Math.max(length, 2), height: width, r: 3 };
    return { type: 'rect', shape, style: { fill: api.visual('color') }, silent: true };
  };

  let registered = false;
  const register = () => {
    if (!registered && window.echarts) {
      window.echarts.registerCustomSeries('huwei-interval', interval);
      registered = true;
    }
    return registered;
  };

  class HuweiChart extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).innerHTML =
        '<style>:host{display:block;width:100%;min-width:0;height:var(--hw-chart-height,280px)}' +
        '.probe{display:none}.canvas{width:100%;height:100%}</style>' +
        '<span class="probe"></span><div class="canvas"></div>';
    }

    connectedCallback() {
      this.setAttribute('role', 'img');
      this.observer = new ResizeObserver(() => this.chart && this.chart.resize());
      this.observer.observe(this);
      this.scheme = matchMedia('(prefers-color-scheme: dark)');
      this.redraw = () => this.draw();
      this.scheme.addEventListener('change', this.redraw);
      this.draw();
    }

    disconnectedCallback() {
      this.observer.disconnect();
      this.scheme.removeEventListener('change', this.redraw);
      this.dispose();
    }

    dispose() {
      if (this.chart) this.chart.dispose();
      this.chart = null;
    }

    // The whole state, every time.
    show(state) {
      this.state = state;
      if (state.label) this.setAttribute('aria-label', state.label);
      this.draw();
    }

    draw() {
      if (!this.state || !this.isConnected || !register()) return;
      this.dispose();
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.chart = window.echarts.init(this.shadowRoot.querySelector('.canvas'), theme(this), { renderer: 'canvas' });
      this.chart.setOption({ animation: !calm, animationDuration: 240, ...resolve(this, this.state.option) });
      this.chart.on('click', (event) => this.select(event));
    }

    select(event) {
      const key = (event.data && event.data.key) || (this.state.keys || {})[event.value];
      if (key) this.dispatchEvent(new CustomEvent('chart-select', { detail: { key } }));
    }

    download(name) {
      if (!this.chart) return;
      const link = document.createElement('a');
      link.href = this.chart.getDataURL({ pixelRatio: 2, backgroundColor: token(this, '--hw-surface') });
      link.download = name;
      link.click();
    }
  }

  customElements.define('huwei-chart', HuweiChart);
})();
