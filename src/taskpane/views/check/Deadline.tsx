import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Level } from '../../../campaign';
import { daysLeft } from '../../../report/deadline';
import { paneCheckTexts } from '../../../texts/paneCheck';
import type { View } from '../../App';
import { StatusIcon } from '../../Status';
import { usePageStyles } from '../../styles';
import { useWording } from '../../wording';

export interface DeadlineProps {
  /** Null: nobody has said. */
  readonly level: Level | null;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly onView: (view: View) => void;
}

/** To whom the level's report goes and until when, as the plan words it; no deadline where the plan gives none. */
export function Deadline({ level, asOf, onView }: DeadlineProps): ReactElement {
  const page = usePageStyles();
  const wording = useWording();
  const { pane } = wording;
  const check = wording.of(paneCheckTexts);
  const texts = check.deadline;
  const left = level && daysLeft(level, asOf);
  const day = asOf.split('-').reverse().join('/');
  return (
    <section className={page.card}>
      <h3 className={page.subheading}>{texts.heading}</h3>
      {level ? (
        <>
          <p className={page.text}>{texts.addressee({ recipients: level.recipients })}</p>
          {level.deadline && left !== null && (
            <>
              <p className={page.text}>{texts.text({ deadline: level.deadline.text })}</p>
              <div className={page.line}>
                <StatusIcon state={left < 0 ? 'warning' : 'advice'} />
                <span>
                  {left > 0
                    ? texts.left({ days: left, day })
                    : left === 0
                      ? texts.last({ day })
                      : texts.late({ days: -left, day })}
                </span>
              </div>
            </>
          )}
        </>
      ) : (
        <>
          <p className={page.text}>{texts.noLevel}</p>
          <Button size="small" onClick={() => onView('setup')}>
            {check.openView({ view: pane.tabs.setup })}
          </Button>
        </>
      )}
    </section>
  );
}
