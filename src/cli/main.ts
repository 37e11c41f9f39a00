import { tongket } from './tongket';

void tongket(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  today: () => new Date(),
}).then((code) => {
  process.exitCode = code;
});
