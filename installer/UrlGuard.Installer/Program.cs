using UrlGuard.Installer;

using Terminal terminal = new();
return await UrlGuardCommand.RunAsync(args, terminal);
