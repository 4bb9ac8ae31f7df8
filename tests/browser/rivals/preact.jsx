// A rival of the widget: Preact and Chart.js.

import { BarController, BarElement, CategoryScale, Chart as Drawing, Legend, LinearScale } from 'chart.js';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Page } from './page.jsx';

Drawing.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

const data = ({ bars, left, right }) => ({
  labels: bars.map((bar) => bar.label),
  datasets: [
    { label: left, data: bars.map((bar) => bar.left), backgroundColor: '#1d4ed8' },
    { label: right, data: bars.map((bar) => bar.right), backgroundColor: '#b45309' },
  ],
});

function Chart(props) {
  const canvas = useRef(null);
  const drawing = useRef(null);
  useEffect(() => {
    if (drawing.current) {
      drawing.current.data = data(props);
      drawing.current.update('none');
    } else {
      const options = { indexAxis: 'y', animation: false, maintainAspectRatio: false };
      drawing.current = new Drawing(canvas.current, { type: 'bar', data: data(props), options });
    }
  }, [props.bars, props.left, props.right]);
  return <canvas ref={canvas} role="img" />;
}

const roles = await (await fetch('roles.json')).json();
render(<Page roles={roles} Chart={Chart} />, document.body);
