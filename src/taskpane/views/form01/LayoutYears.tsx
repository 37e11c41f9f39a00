import { Button, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, type ReactElement } from 'react';
import type { Form01Layout } from '../../../campaign';
import { paneForm01LayoutTexts } from '../../../texts/paneForm01Layout';
import { addYear, removeYear, setEstimate } from '../../layoutEdit';
import { usePageStyles } from '../../styles';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  year: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center' },
});

export interface LayoutYearsProps {
  readonly layout: Form01Layout;
  readonly onChange: (layout: Form01Layout) => void;
}

/** The years of the form, which of them are estimates, and more of them at either end. */
export function LayoutYears({ layout, onChange }: LayoutYearsProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01LayoutTexts);
  const title = useRef<HTMLElement>(null);
  const years = layout.years.map(({ year }) => year);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return (
    <details>
      <summary ref={title} tabIndex={0} className={page.summary}>
        {texts.years({ from, to, n: years.length })}
      </summary>
      <ul className={page.list}>
        {layout.years.map(({ year, estimate }) => (
          <li key={year} className={styles.year}>
            <label className={page.line}>
              <input
                type="checkbox"
                checked={estimate}
                onChange={({ target }) => onChange(setEstimate(layout, year, target.checked))}
              />
              <span>{texts.estimate({ year })}</span>
            </label>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={texts.removeYear({ year })}
              title={texts.removeYear({ year })}
              disabledFocusable={years.length === 1}
              onClick={() => {
                title.current?.focus();
                onChange(removeYear(layout, year));
              }}
            />
          </li>
        ))}
      </ul>
      <div className={page.actions}>
        {[from - 1, ...gaps(years), to + 1].map((year) => (
          <Button key={year} size="small" onClick={() => onChange(addYear(layout, year))}>
            {texts.addYear({ year })}
          </Button>
        ))}
      </div>
    </details>
  );
}

/** Years between the first and the last that are not there. */
function gaps(years: readonly number[]): number[] {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: Math.min(to - from, 100) }, (_, index) => from + index).filter(
    (year) => !years.includes(year),
  );
}
