using UrlGuard.Host;
using UrlGuard.Trust;
using UrlGuard.Trust.Files;

// The browser's arguments (its origin, or a manifest's path) are no business of ours: never parsed, never required.
PrivateFile.MakeAllPrivate();
(Stream input, Stream output) = StandardStreams.Seize();
var program = new HostComposition(input, output, TrustPaths.ForThisUser());
// Answering first, composing the rest beside it: the browser waits for the answer only (docs/performance.md).
program.Session.Start();
program.Surround();
return (int)program.Session.ExitCode;
