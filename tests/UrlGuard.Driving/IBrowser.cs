namespace UrlGuard.Driving;

/// <summary>A running browser with a profile of its own. Disposing it closes it, by force where it must.</summary>
internal interface IBrowser : IAsyncDisposable
{
    /// <summary>Completes when the browser has ended, whoever ended it.</summary>
    Task Ended { get; }

    /// <summary>The address of the loaded extension's pages, such as <c>chrome-extension://…/</c>; null without an extension.</summary>
    string? ExtensionRoot { get; }

    /// <summary>Everything the browser wrote to its standard error so far.</summary>
    string Log { get; }

    /// <summary>Opens a tab and begins the navigation. It does not wait for the page: a stopped navigation never loads.</summary>
    Task<IPage> OpenAsync(string url, CancellationToken cancellation = default);

    /// <summary>The tabs of all windows, whoever opened them.</summary>
    Task<IReadOnlyList<Tab>> TabsAsync(CancellationToken cancellation = default);

    /// <summary>One of those tabs.</summary>
    /// <exception cref="RemoteException">It has been closed meanwhile.</exception>
    Task<IPage> AttachAsync(Tab tab, CancellationToken cancellation = default);

    /// <summary>Stops the background of every extension, as a browser does with one that has nothing to do.</summary>
    Task StopBackgroundsAsync(CancellationToken cancellation = default);

    /// <summary>A page with the rights of the browser's own interface, for what a person does outside of any site.</summary>
    Task<IPage> OpenInterfaceAsync(CancellationToken cancellation = default);
}
