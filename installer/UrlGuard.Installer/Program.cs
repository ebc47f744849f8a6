using UrlGuard.Installer;
using UrlGuard.Installer.Verbs;

using Terminal terminal = new();
return await UrlGuardCommand.RunAsync(args, terminal);
