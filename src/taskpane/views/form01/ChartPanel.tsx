import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { chartSvg, form01Chart } from '../../../report/form01Chart';
import { paneForm01Texts } from '../../../texts/paneForm01';
import { insertChart } from '../../chartPicture';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  drawing: { '& svg': { display: 'block', width: '100%', maxWidth: '400px', height: 'auto', marginInline: 'auto' } },
});

/** The pane's own colours, light and dark; with forced colours the browser leaves drawings alone, and so do we. */
const LOOK = {
  bar: tokens.colorBrandForeground1,
  text: 'currentColor',
  line: tokens.colorNeutralStroke2,
  background: null,
  font: tokens.fontFamilyBase,
  width: 300,
  height: 220,
};

/** A column of the document's table as a bar chart, in words too, and on request as a picture in the document. */
export default function ChartPanel({ reading: { form01 } }: { readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01Texts).chart;
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const [chosen, setChosen] = useState<string | null>(null);
  const layout = session.pack.form01;
  const charts = layout.columns.flatMap(({ id, heading }) => {
    const chart = form01 && form01Chart(form01, layout, id);
    return chart ? { id, heading, chart } : [];
  });
  const shown = charts.find(({ id }) => id === chosen) ?? charts[0];
  if (!shown) return <p className={page.text}>{texts.none}</p>;
  return (
    <>
      <Field label={texts.column}>
        {(control) => (
          <Choice {...control} value={shown.id} onChange={({ target }) => setChosen(target.value)}>
            {charts.map(({ id, heading }) => (
              <option key={id} value={id} lang="vi">
                {heading}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      {/* Made by chartSvg, which escapes every text in it. */}
      <div className={styles.drawing} lang="vi" dangerouslySetInnerHTML={{ __html: chartSvg(shown.chart, LOOK) }} />
      <details>
        <summary tabIndex={0} className={page.summary}>
          {texts.words}
        </summary>
        <p className={page.text} lang="vi">
          {shown.chart.description}
        </p>
      </details>
      <p className={page.note}>{texts.note}</p>
      <div className={page.actions}>
        <Button
          disabledFocusable={readOnly || activity !== null}
          onClick={() => void insertChart(session, shown.chart)}
        >
          {texts.insert}
        </Button>
      </div>
    </>
  );
}
