using UrlGuard.Host;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

// The browser's arguments (its origin, or a manifest's path) are no business of ours: never parsed, never required.
// The streams first: where one is closed, whatever is opened before takes its number (the runtime's /dev/urandom was read as frames).
(Stream input, Stream output) = StandardStreams.Seize();
PrivateFile.MakeAllPrivate();
HostComposition program = new HostComposition(input, output, TrustPaths.ForThisUser());

// Answering first, composing the rest beside it: the browser waits for the answer only (docs/performance.md).
program.Session.Start();
program.Surround();
return (int)program.Session.ExitCode;
