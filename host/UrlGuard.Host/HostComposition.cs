using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;
using UrlGuard.Host.Events;
using UrlGuard.Host.Handlers;
using UrlGuard.Host.Logging;
using UrlGuard.Protocol;
using UrlGuard.Trust;
using UrlGuard.Trust.Entries;

namespace UrlGuard.Host;

/// <summary>Puts the program together: first what answers, then what surrounds it.</summary>
internal sealed class HostComposition
{
    private readonly TrustPaths paths;
    private readonly LogFolder folder;
    private readonly Logger log;
    private readonly LogControl logControl = new();
    private readonly TrustStore store;
    private readonly FleetEvents events;
    private readonly Defects defects;
    private readonly CurrentFaults faults;
    private readonly Session session;
    private readonly OwnProgram program = new();

    /// <summary>Composes all that answers.</summary>
    internal HostComposition(Stream input, Stream output, TrustPaths paths)
    {
        this.paths = paths;
        folder = new LogFolder(paths);
        Logger log = this.log = LogSetup.Create(folder, logControl);
        store = new TrustStore(paths, remark => log.Information("{Remark:l}", remark));
        events = new FleetEvents(store, paths, TimeProvider.System);
        SerilogLoggerFactory loggers = new SerilogLoggerFactory(log);
        defects = new Defects(loggers.CreateLogger<Defects>());
        faults = new CurrentFaults(store, folder, events, defects);
        FrameOutput frames = new FrameOutput(output);
        session = new Session(
            new FrameReader(input, FrameLimits.MaxInbound),
            new FrameWriter(frames, isUrgent: true),
            new FrameWriter(frames, isUrgent: false),
            Handlers(store, paths, events, faults),
            store,
            loggers.CreateLogger<Session>()
        );
        Session = new SessionThread(session);
    }

    /// <summary>The conversation; it can be started before <see cref="Surround"/>.</summary>
    internal SessionThread Session { get; }

    /// <summary>
    /// Runs what surrounds the conversation, until that is over or a signal comes. Where it can't be composed, the conversation goes on.
    /// </summary>
    internal void Surround()
    {
        bool isDone = defects.Guard(
            "GenericHost",
            () =>
            {
                using IHost host = Build();
                host.Run();
            }
        );
        if (!isDone)
            Task.WhenAny(Session.Ended).Wait();
    }

    /// <summary>
    /// A Generic Host without its defaults: they would log to standard output (317 bytes, measured), read settings from the
    /// current folder, and make settings of the browser's arguments.
    /// </summary>
    private IHost Build()
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(
            new HostApplicationBuilderSettings
            {
                DisableDefaults = true,
                Args = [],
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Services.Configure<HostOptions>(options =>
        {
            // Services are all of the kind that may be left in the middle; a compilation of 100,000 names takes longer than this.
            options.ShutdownTimeout = TimeSpan.FromMilliseconds(50);
            options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        builder.Logging.AddSerilog(log, dispose: true);
        builder.Services.AddSingleton(paths);
        builder.Services.AddSingleton(folder);
        builder.Services.AddSingleton(logControl);
        builder.Services.AddSingleton(events);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(defects);
        builder.Services.AddSingleton(faults);
        builder.Services.AddSingleton(session);
        builder.Services.AddSingleton(Session);
        builder.Services.AddHostedService<PolicyFollower>();
        builder.Services.AddHostedService<SessionService>();
        builder.Services.AddHostedService<ListWatcher>();
        builder.Services.AddHostedService<HeartbeatWatcher>();
        builder.Services.AddSingleton(program);
        builder.Services.AddHostedService<UpgradeWatcher>();
        return builder.Build();
    }

    /// <summary>Every request that is answered.</summary>
    internal static IRequestHandler[] Handlers(TrustStore store, TrustPaths paths, FleetEvents events, CurrentFaults faults)
    {
        CurrentPlan plan = new CurrentPlan();
        return
        [
            new HelloHandler(store),
            new CheckHandler(store),
            new StatusHandler(store, plan, faults),
            new ListHandler(store, ListKind.Protected, "protected-list"),
            new EditHandler(store, "protected-add", names => store.Add(ListKind.Protected, names), isProtecting: true),
            new EditHandler(store, "protected-remove", names => store.Remove(ListKind.Protected, names)),
            new EditHandler(store, "protected-preview", names => store.Preview(ListKind.Protected, names), isProtecting: true),
            new ListHandler(store, ListKind.Exempt, "exempt-list"),
            new EditHandler(store, "exempt-add", names => events.TellOfExemptions(() => store.Add(ListKind.Exempt, names))),
            new EditHandler(store, "exempt-remove", names => store.Remove(ListKind.Exempt, names)),
            new EditHandler(store, "exempt-preview", names => store.Preview(ListKind.Exempt, names)),
            new ReadHandler(),
            new CoverageHandler(store),
            new PolicyHandler(store),
            new SettingsHandler(store),
            new FleetEventHandler(events),
            new BrowserHandler(events),
            new PlanHandler(store, plan),
            new RecordsListHandler(store, paths),
            new RecordsAddHandler(store, paths),
            new RecordsDeleteHandler(store, paths),
            new RecordsExportHandler(store, paths),
        ];
    }
}
