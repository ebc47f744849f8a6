using UrlGuard.Installer;
using UrlGuard.Try;

// After Ctrl+C there is a browser to close and a home to remove.
using Terminal terminal = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
return await new CommandLine("try", TryCommand.Create(), "`--help` lists the options").RunAsync(args, terminal);
