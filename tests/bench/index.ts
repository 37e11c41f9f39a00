/** `npm run bench`: every benchmark, one after the other. */
import { benchBrowser } from './browser.bench';
import { benchCheck } from './check.bench';
import { benchFigures } from './figures.bench';
import { benchForm01 } from './form01.bench';
import { benchFormat } from './format.bench';
import { benchReading } from './read.bench';
import { benchRecognition } from './recognition.bench';

void benchReading()
  .then(benchRecognition)
  .then(benchForm01)
  .then(benchFigures)
  .then(benchFormat)
  .then(benchCheck)
  .then(benchBrowser);
