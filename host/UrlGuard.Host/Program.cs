using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using UrlGuard.Host;
using UrlGuard.Trust;

// The browser's arguments (its origin, or a manifest's path) are no business of ours: never parsed, never required.
(Stream input, Stream output) = StandardStreams.Seize();
using IHost host = HostComposition.Build(input, output, TrustPaths.ForThisUser());
SessionService session = host.Services.GetRequiredService<SessionService>();
host.Run();
return (int)session.ExitCode;
