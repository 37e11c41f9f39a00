/** `npm run bench`: every benchmark, one after the other. */
import { benchBrowser } from './browser.bench';
import { benchReading } from './read.bench';
import { benchRecognition } from './recognition.bench';

void benchReading().then(benchRecognition).then(benchBrowser);
