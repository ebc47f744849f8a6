using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Serilog;
using UrlGuard.Host.Framing;
using UrlGuard.Host.Handlers;
using UrlGuard.Host.Logging;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Host;

/// <summary>Puts the program together.</summary>
internal static class HostComposition
{
    /// <summary>
    /// A Generic Host without its defaults: they would log to standard output (317 bytes, measured), read settings from the
    /// current folder, and make settings of the browser's arguments.
    /// </summary>
    internal static IHost Build(Stream input, Stream output, TrustPaths paths)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            DisableDefaults = true,
            Args = [],
            ContentRootPath = AppContext.BaseDirectory,
        });
        var folder = new LogFolder(paths);
        builder.Logging.AddSerilog(LogSetup.Create(folder), dispose: true);

        var store = new TrustStore(paths);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(new FrameReader(input));
        builder.Services.AddSingleton(new FrameWriter(output));
        builder.Services.AddSingleton<IEnumerable<IRequestHandler>>(Handlers(store, folder));
        builder.Services.AddSingleton<Session>();
        builder.Services.AddSingleton<SessionService>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SessionService>());
        builder.Services.AddHostedService<ListWatcher>();
        return builder.Build();
    }

    /// <summary>Every request that is answered.</summary>
    internal static IRequestHandler[] Handlers(TrustStore store, LogFolder folder)
    {
        var plan = new CurrentPlan();
        return
        [
            new HelloHandler(store),
            new CheckHandler(store),
            new StatusHandler(store, plan, folder),
            new ListHandler(store, ListKind.Protected, "protected-list"),
            new EditHandler(store, "protected-add", names => store.Add(ListKind.Protected, names)),
            new EditHandler(store, "protected-remove", names => store.Remove(ListKind.Protected, names)),
            new ListHandler(store, ListKind.Exempt, "exempt-list"),
            new EditHandler(store, "exempt-add", names => store.Add(ListKind.Exempt, names)),
            new EditHandler(store, "exempt-remove", names => store.Remove(ListKind.Exempt, names)),
            new PolicyHandler(store),
            new PlanHandler(store, plan),
        ];
    }
}
