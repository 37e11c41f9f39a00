import { createRoot } from 'react-dom/client';
import { wordIsDark } from '../word/events';
import { connect } from '../word/start';
import { SelfTestPage } from './selftestPage';
import { Shell, type Opening } from './Shell';
import { Themed } from './Themed';

async function open(): Promise<Opening> {
  const connection = await connect();
  if (connection.kind !== 'word') return connection;
  const { door } = connection;
  return {
    kind: 'pane',
    render: (language) => (
      <Themed wordIsDark={() => wordIsDark(door)}>
        <SelfTestPage door={door} language={language} />
      </Themed>
    ),
  };
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element "root"');
createRoot(root).render(<Shell opening={open()} />);
