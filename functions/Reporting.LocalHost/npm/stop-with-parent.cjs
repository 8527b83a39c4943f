// Loaded before a tool starts: the tool ends when the process that started it ends, however that came about.
const stop = () => {
  if (!process.emit('SIGTERM')) process.exit(0);
  setTimeout(() => process.exit(0), 3000).unref();
};
process.stdin.on('end', stop).on('error', stop).resume();

// Nobody reads the last words of a tool whose parent was killed; that must not keep it from saving.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

// Ctrl+C reaches every process of the console, and so does the console's end. Our parent still needs us while it finishes, and then closes our input.
for (const name of ['on', 'once', 'addListener']) {
  const original = process[name];
  process[name] = function (event, listener) {
    return event === 'SIGINT' || event === 'SIGHUP' ? this : original.call(this, event, listener);
  };
  if (name === 'on') ['SIGINT', 'SIGHUP'].forEach(signal => original.call(process, signal, () => {}));
}
