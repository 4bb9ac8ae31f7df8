// The rival pages that are made with a library of components: what both have in common. `hooks`
// is the library's own module of that purpose, `Charts` what draws.

import { useCallback, useMemo, useRef, useState } from 'hooks';
import { compare, pairOf, search } from './model.js';

export function Page({ roles, Chart }) {
  const [pair, setPair] = useState(() => pairOf(location, roles));
  const choose = useCallback((side, id) => {
    setPair((before) => {
      const next = { ...before, [side]: id };
      history.pushState(null, '', `#${new URLSearchParams(next)}`);
      return next;
    });
  }, []);
  const shown = useMemo(() => compare(roles, pair.left, pair.right), [roles, pair]);
  return (
    <>
      <h2>Compare roles</h2>
      <div className="pickers">
        <Picker name="First role" title={shown.left.title} roles={roles} onChoose={(id) => choose('left', id)} />
        <Picker name="Second role" title={shown.right.title} roles={roles} onChoose={(id) => choose('right', id)} />
      </div>
      <p role="status">
        Comparing {shown.left.title} and {shown.right.title}
      </p>
      <main>
        <p className="lead">{shown.lead}</p>
        <ul>
          {shown.statements.map((text, at) => (
            <li key={at}>{text}</li>
          ))}
        </ul>
        <ul className="tiles">
          {shown.tiles.map((tile) => (
            <li key={tile.label}>
              <p>{tile.label}</p>
              <p>{tile.left}</p>
              <p>{tile.right}</p>
              <p>{tile.difference}</p>
            </li>
          ))}
        </ul>
        <p>{shown.coverage}</p>
        {shown.related.map(({ title, roles: related }, side) => (
          <div className="related" key={side}>
            <p>Compare {title} with</p>
            <ul>
              {related.map((role) => (
                <li key={role.id}>
                  <button onClick={() => choose(side ? 'left' : 'right', role.id)}>{role.title}</button>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {shown.sections.map((section) => (
          <section key={section.title}>
            <h3>{section.title}</h3>
            <div className="charts">
              {section.charts.map((chart) => (
                <figure key={chart.title}>
                  <figcaption>{chart.title}</figcaption>
                  <div className="picture">
                    <Chart bars={chart.bars} left={shown.left.title} right={shown.right.title} />
                  </div>
                </figure>
              ))}
            </div>
            <table>
              <thead>
                <tr>
                  <th />
                  <th scope="col">{shown.left.title}</th>
                  <th scope="col">{shown.right.title}</th>
                  <th scope="col">Difference</th>
                </tr>
              </thead>
              <tbody>
                {section.rows.map((row) => (
                  <tr key={row.label}>
                    <th scope="row">{row.label}</th>
                    <td className={row.favours === 'left' ? 'favoured' : ''}>{row.left}</td>
                    <td className={row.favours === 'right' ? 'favoured' : ''}>{row.right}</td>
                    <td>{row.difference}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
        <section>
          <h3>Tools</h3>
          <div className="tools">
            {shown.tools.map((tools, side) => (
              <ul key={side}>
                {tools.map(({ name, both }) => (
                  <li key={name}>
                    {name} {both && <span className="both">both</span>}
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </section>
        <section>
          <h3>Sources</h3>
          <ul>
            {shown.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </section>
      </main>
    </>
  );
}

/** A combobox over all roles. */
function Picker({ name, title, roles, onChoose }) {
  const [typed, setTyped] = useState(null);
  const [active, setActive] = useState(-1);
  const list = useRef(null);
  const found = useMemo(() => (typed === null ? [] : search(roles, typed)), [roles, typed]);
  const id = `list-${name.replace(' ', '-')}`;
  const close = () => {
    setTyped(null);
    setActive(-1);
  };
  const take = (role) => {
    close();
    onChoose(role.id);
  };
  const press = (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (found.length === 0) return;
      const next = (active + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length;
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active >= 0) take(found[active]);
    else if (event.key === 'Escape') close();
  };
  return (
    <div className="picker">
      <input
        role="combobox"
        aria-label={name}
        aria-controls={id}
        aria-expanded={typed !== null}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={typed ?? title}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={press}
        onBlur={close}
      />
      <ul id={id} ref={list} className="list" role="listbox" aria-label={name} hidden={typed === null}>
        {found.map((role, at) => (
          <li key={role.id} id={`${id}-${at}`} role="option" aria-selected={at === active} onMouseDown={() => take(role)}>
            {role.title} · {role.group}
          </li>
        ))}
      </ul>
    </div>
  );
}
