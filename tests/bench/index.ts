/** `npm run bench`: every benchmark, one after the other. */
import { benchReading } from './read.bench';

void benchReading();
