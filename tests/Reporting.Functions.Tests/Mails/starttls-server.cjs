// A mail server as offices run them: STARTTLS, a login, and no mail without either. Tells on its output what happens, a line of JSON each.
// node --require stop-with-parent.cjs starttls-server.cjs PORT CERTIFICATE KEY USER PASSWORD
const { SMTPServer } = require('smtp-server');
const { readFileSync } = require('node:fs');

const [port, certificate, key, user, password] = process.argv.slice(2);
const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

new SMTPServer({
  cert: readFileSync(certificate),
  key: readFileSync(key),
  allowInsecureAuth: false,
  onAuth(login, session, done) {
    const isRight = login.username === user && login.password === password;
    tell({ login: login.username, isSecure: session.secure, isRight });
    done(isRight ? null : new Error('5.7.8 wrong login'), isRight ? { user } : undefined);
  },
  onData(stream, session, done) {
    let source = '';
    stream.setEncoding('utf8').on('data', (some) => { source += some; }).on('end', () => {
      tell({ mail: source, isSecure: session.secure, to: session.envelope.rcptTo.map((one) => one.address) });
      done();
    });
  },
}).listen(Number(port), '127.0.0.1');
