import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { form01Sentences } from '../../../report/form01Sentences';
import { linkParts } from '../../../report/links';
import { describeMeasureProblem } from '../../../texts/measure';
import { paneForm01Texts } from '../../../texts/paneForm01';
import { insertLinkedSentence } from '../../actions/links';
import type { Reading } from '../../reading';
import { usePageStyles } from '../../styles';
import { useSession, useSessionState } from '../../useSession';
import { useWording } from '../../wording';

const useStyles = makeStyles({
  quote: { margin: 0, overflowWrap: 'anywhere' },
});

/** Sentences that the document's table can write, as they would be inserted. */
export default function SentencesPanel({ reading }: { readonly reading: Reading }): ReactElement {
  const styles = useStyles();
  const page = usePageStyles();
  const wording = useWording();
  const texts = wording.of(paneForm01Texts).sentences;
  const session = useSession();
  const { activity, readOnly } = useSessionState();
  const { pack } = session;
  const layout = pack.form01;
  const headingOf = (id: string): string => layout.columns.find((column) => column.id === id)?.heading ?? id;
  const sentences = form01Sentences(reading.form01, layout, pack);
  if (!reading.form01) return <p className={page.text}>{texts.none}</p>;
  if (sentences.length === 0) return <p className={page.text}>{texts.nothing}</p>;
  return (
    <>
      <p className={page.note}>{texts.note}</p>
      {sentences.map(({ section, text, parts, problems }) => {
        const said = problems.map((problem) => describeMeasureProblem(problem, headingOf, wording.language));
        return (
          <section key={section} className={page.card} aria-label={texts.for({ section })}>
            <h4 className={page.subheading}>{texts.for({ section })}</h4>
            {text === null ? (
              <p className={page.text}>{texts.problem({ problems: said })}</p>
            ) : (
              <>
                <blockquote className={styles.quote} lang="vi">
                  {text}
                </blockquote>
                {said.length > 0 && <p className={page.note}>{texts.without({ problems: said })}</p>}
                <Button
                  size="small"
                  aria-label={texts.insertNamed({ section })}
                  disabledFocusable={readOnly || activity !== null}
                  onClick={() => void insertLinkedSentence(session, linkParts(parts))}
                >
                  {texts.insert}
                </Button>
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
