import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { formatFigure } from '../../../language/numbers';
import { assignWriting } from '../../../report/form01Import';
import { paneForm01ImportTexts } from '../../../texts/paneForm01Import';
import {
  chooseSheet,
  correctMapping,
  dropImport,
  importPreview,
  readFile,
  readPasted,
  takeImport,
} from '../../actions/form01Import';
import { Choice } from '../../Choice';
import { Field } from '../../Field';
import { setWork, workOf, type ImportWork } from '../../form01Work';
import { CONTROL_LOOK, usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';
import { ImportColumns } from './ImportColumns';
import { ImportLines } from './ImportLines';
import { UnreadableCells } from './UnreadableCells';

const useStyles = makeStyles({
  paste: { ...CONTROL_LOOK, height: '64px', paddingBlock: '6px', boxSizing: 'border-box', resize: 'vertical' },
  file: { ...CONTROL_LOOK, boxSizing: 'border-box', paddingBlock: '3px' },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  start: { justifySelf: 'start' },
  source: { fontWeight: tokens.fontWeightSemibold },
});

export interface ImportPanelProps {
  /** Gives the focus to what stays when the figures were taken. */
  readonly onDone: () => void;
}

/** Figures from a spreadsheet: paste or choose them, look how they are understood, take them into the fields. */
export default function ImportPanel({ onDone }: ImportPanelProps): ReactElement {
  const { imported } = workOf(useSession());
  useSessionState();
  return imported ? <Imported work={imported} onDone={onDone} /> : <Sources />;
}

function Sources(): ReactElement {
  const styles = useStyles();
  const texts = useWording().of(paneForm01ImportTexts);
  const session = useSession();
  const { activity } = useSessionState();
  const { pasted } = workOf(session);
  return (
    <>
      <Field label={texts.paste} hint={texts.pasteHint}>
        {(control) => (
          <textarea
            {...control}
            className={styles.paste}
            spellCheck={false}
            wrap="off"
            value={pasted}
            onChange={({ target }) => setWork(session, { pasted: target.value })}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              // A word or two is being typed, not a table.
              if (!/[\t\n]/.test(text) || pasted !== '') return;
              event.preventDefault();
              void readPasted(session, text);
            }}
          />
        )}
      </Field>
      {pasted.trim() !== '' && (
        <Button
          className={styles.start}
          disabledFocusable={activity !== null}
          onClick={() => void readPasted(session, pasted)}
        >
          {texts.read}
        </Button>
      )}
      <Field label={texts.file}>
        {(control) => (
          <input
            {...control}
            className={styles.file}
            type="file"
            accept=".xlsx,.csv,.tsv,.txt"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              // So that the same file can be chosen again once it was corrected.
              if (file) void readFile(session, file).finally(() => (target.value = ''));
            }}
          />
        )}
      </Field>
    </>
  );
}

function Imported({ work, onDone }: { readonly work: ImportWork; readonly onDone: () => void }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useWording().of(paneForm01ImportTexts);
  const session = useSession();
  const { columns } = session.pack.form01;
  const { mapping, workbook, sheet, file } = work;
  const preview = importPreview(session, work);
  const headingOf = (id: string): string => columns.find((column) => column.id === id)?.heading ?? id;
  const writings = new Set(mapping.writing);
  const writing = writings.size === 1 ? ([...writings][0] ?? 'auto') : 'auto';
  const changes = Object.keys(preview?.changes ?? {}).length;
  return (
    <div className={styles.part}>
      <div className={page.actions}>
        <span className={mergeClasses(page.line, styles.source)}>
          {file === null ? texts.fromPaste : texts.fromFile({ file })}
        </span>
        <Button
          size="small"
          onClick={() => {
            onDone();
            dropImport(session);
          }}
        >
          {texts.drop}
        </Button>
      </div>
      {workbook.sheets.length > 1 && (
        <Field label={texts.sheet}>
          {(control) => (
            <Choice
              {...control}
              value={String(sheet)}
              onChange={({ target }) => void chooseSheet(session, Number(target.value))}
            >
              {workbook.sheets.map(({ name, hidden, grid }, index) =>
                hidden ? null : (
                  <option key={name} value={String(index)} disabled={grid === null}>
                    {grid ? name : texts.sheetTooLarge({ name })}
                  </option>
                ),
              )}
            </Choice>
          )}
        </Field>
      )}
      <p className={page.note}>{texts.orientation[mapping.orientation]}</p>
      <Field label={texts.writing}>
        {(control) => (
          <Choice
            {...control}
            value={writing}
            onChange={({ target: { value } }) => {
              const chosen = value === 'vi' || value === 'en' ? value : null;
              const back = { ...mapping, writing: work.proposal.mapping.writing };
              correctMapping(session, chosen ? assignWriting(mapping, chosen) : back);
            }}
          >
            {(['auto', 'vi', 'en'] as const).map((one) => (
              <option key={one} value={one}>
                {texts.writings[one]}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <ImportColumns work={work} />
      <ImportLines work={work} />
      {preview && (
        <>
          <UnreadableCells work={work} cells={preview.asked} />
          {preview.differences.length > 0 && (
            <section>
              <h4 className={page.subheading}>{texts.differencesHeading}</h4>
              <ul className={page.list}>
                {preview.differences.map(({ ref, columnId, total, sum }) => (
                  <li key={ref}>
                    {texts.differences({
                      column: headingOf(columnId),
                      ref,
                      total: formatFigure(total),
                      sum: formatFigure(sum),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div className={page.card}>
            <div role="status">
              <p className={page.text}>{texts.counts({ figures: preview.count, changes })}</p>
              {preview.replaces > 0 && <p className={page.text}>{texts.replaces({ n: preview.replaces })}</p>}
              {preview.noPlace.columns.length > 0 && (
                <p className={page.text}>{texts.noColumns({ columns: preview.noPlace.columns.map(headingOf) })}</p>
              )}
              {preview.noPlace.years.length > 0 && (
                <p className={page.text}>{texts.noYears({ years: preview.noPlace.years })}</p>
              )}
              <p className={page.note}>{changes === 0 ? texts.nothing : texts.blanksKept}</p>
            </div>
            <Button
              appearance="primary"
              disabledFocusable={changes === 0}
              onClick={() => {
                onDone();
                takeImport(session);
              }}
            >
              {texts.take({ n: changes })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
