import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactElement } from 'react';
import { LANGUAGES, type Language } from '../../texts/language';
import type { Store } from '../../word/store';
import type { StoreContent } from '../../word/storeContent';
import { Choice } from '../Choice';
import { Field, TextInput } from '../Field';
import { usePageStyles } from '../styles';
import { useSession, useSessionState } from '../useSession';
import { version } from '../version';
import { useWording } from '../wording';
import { saveUnit } from '../actions/setup';
import { paneLetterheadTexts } from '../../texts/paneLetterhead';
import { Unfold } from '../Unfold';

const LetterheadPart = lazy(() => import('./setup/LetterheadPart'));

const useStyles = makeStyles({
  form: { display: 'grid', gap: '12px', justifyItems: 'stretch' },
  submit: { justifySelf: 'start' },
  facts: {
    margin: 0,
    '& dt': { fontSize: tokens.fontSizeBase200 },
    '& dd': { margin: '0 0 6px', overflowWrap: 'anywhere' },
  },
  link: { color: tokens.colorBrandForegroundLink },
});

export type UnitDraft = StoreContent['unit'] | null;

export interface SetupViewProps {
  /** What was typed about the unit and is perhaps not saved yet; null: nothing was typed. */
  readonly unit: UnitDraft;
  readonly onUnit: (unit: UnitDraft) => void;
  readonly onLanguage: (language: Language) => void;
}

/** The unit that writes, the pane's language, what travels with the document, help. */
export default function SetupView({ unit, onUnit, onLanguage }: SetupViewProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane, language, of } = useWording();
  const { pack } = useSession();
  const { stored, letterheadDraft } = useSessionState();
  return (
    <div className={page.page}>
      <h2 className={page.heading}>{pane.setup.heading}</h2>
      <UnitForm unit={unit ?? stored?.content.unit ?? NO_UNIT} onUnit={onUnit} />
      <Unfold heading={of(paneLetterheadTexts).heading} open={letterheadDraft !== null}>
        <LetterheadPart />
      </Unfold>
      <Field label={pane.setup.language}>
        {(control) => (
          <Choice
            {...control}
            value={language}
            onChange={({ target }) => onLanguage(LANGUAGES.find((one) => one === target.value) ?? language)}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one} lang={one}>
                {pane.setup.languages[one]}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      <section className={page.card}>
        <h3 className={page.subheading}>{pane.setup.stored}</h3>
        {stored ? <Stored stored={stored} /> : <p className={page.text}>{pane.setup.storedUnreadable}</p>}
        <p className={page.note}>{pane.setup.storedNote}</p>
      </section>
      <section>
        <h3 className={page.subheading}>{pane.setup.campaign}</h3>
        <p className={page.text} lang="vi">
          {pack.title}
        </p>
      </section>
      <section>
        <h3 className={page.subheading}>{pane.setup.help}</h3>
        <p className={page.text}>
          <a className={styles.link} href="selftest.html">
            {pane.setup.selfTest}
          </a>
        </p>
        <p className={page.note}>{pane.setup.selfTestNote}</p>
        <p className={page.note}>{pane.setup.version({ version })}</p>
      </section>
    </div>
  );
}

const NO_UNIT = { level: null, name: null };

interface UnitFormProps {
  readonly unit: StoreContent['unit'];
  readonly onUnit: (unit: UnitDraft) => void;
}

function UnitForm({ unit: { level, name }, onUnit }: UnitFormProps): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { stored, activity, readOnly } = useSessionState();
  const chosen = session.pack.levels.find(({ id }) => id === level);
  const save = (): void => {
    void saveUnit(session, { level, name: name === null || name.trim() === '' ? null : name.trim() });
  };
  return (
    // No form: one inside a sandboxed frame, as in the preview page, is not submitted.
    <div role="group" className={styles.form} aria-label={pane.setup.unit}>
      <Field label={pane.setup.level}>
        {(control) => (
          <Choice
            {...control}
            value={level ?? ''}
            onChange={({ target }) => onUnit({ level: target.value === '' ? null : target.value, name })}
          >
            <option value="">{pane.setup.levelNone}</option>
            {session.pack.levels.map(({ id, name: levelName }) => (
              <option key={id} value={id} lang="vi">
                {levelName}
              </option>
            ))}
          </Choice>
        )}
      </Field>
      {chosen && (
        <div>
          <p className={page.note}>{pane.setup.recipients({ recipients: chosen.recipients })}</p>
          <p className={page.note}>
            {chosen.deadline ? pane.setup.deadline({ deadline: chosen.deadline.text }) : pane.setup.noDeadline}
          </p>
        </div>
      )}
      <Field label={pane.setup.unitName} hint={pane.setup.unitNameHint}>
        {(control) => (
          <TextInput
            {...control}
            value={name ?? ''}
            onChange={({ target }) => onUnit({ level, name: target.value })}
            autoComplete="organization"
          />
        )}
      </Field>
      <Button
        appearance="primary"
        className={styles.submit}
        onClick={save}
        disabledFocusable={readOnly || activity !== null || stored?.newer === true}
      >
        {pane.setup.save}
      </Button>
    </div>
  );
}

function Stored({ stored: { content, newer, duplicates } }: { readonly stored: Store }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const { pane } = useWording();
  const session = useSession();
  const { unit, anchors, form01 } = content;
  const level = session.pack.levels.find(({ id }) => id === unit.level);
  const counts = { anchors: Object.keys(anchors).length, figures: Object.keys(form01).length };
  const nothing = unit.level === null && unit.name === null && counts.anchors === 0 && counts.figures === 0;
  return (
    <>
      {newer && <p className={page.text}>{pane.setup.storedNewer}</p>}
      {duplicates.length > 0 && <p className={page.text}>{pane.setup.storedDuplicates({ n: duplicates.length })}</p>}
      {nothing ? (
        <p className={page.text}>{pane.setup.storedNothing}</p>
      ) : (
        <dl className={styles.facts}>
          <dt>{pane.setup.storedUnit}</dt>
          <dd lang="vi">{[unit.name ?? [], level?.name ?? []].flat().join(', ')}</dd>
          <dt>{pane.setup.storedAnchors}</dt>
          <dd>{counts.anchors}</dd>
          <dt>{pane.setup.storedFigures}</dt>
          <dd>{counts.figures}</dd>
        </dl>
      )}
    </>
  );
}
