// A rival of the widget: React and Recharts.

import { createRoot } from 'react-dom/client';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { Page } from './page.jsx';

function Chart({ bars, left, right }) {
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={bars} layout="vertical">
        <CartesianGrid horizontal={false} />
        <XAxis type="number" />
        <YAxis type="category" dataKey="label" width={140} />
        <Legend />
        <Bar dataKey="left" name={left} fill="#1d4ed8" isAnimationActive={false} />
        <Bar dataKey="right" name={right} fill="#b45309" isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}

const roles = await (await fetch('roles.json')).json();
createRoot(document.body).render(<Page roles={roles} Chart={Chart} />);
