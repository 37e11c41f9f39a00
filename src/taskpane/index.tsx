import { createRoot } from 'react-dom/client';
import { connect } from '../word/start';
import type { Opening } from './Shell';
import { Shell } from './Shell';

/** Word is asked, and the pane itself is fetched, while the shell is already on the screen. */
async function open(): Promise<Opening> {
  const loading = import('./open');
  const connection = await connect();
  if (connection.kind !== 'word') return connection;
  const { openPane } = await loading;
  return openPane(connection.door);
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element "root"');
createRoot(root).render(<Shell opening={open()} />);
