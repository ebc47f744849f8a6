using System.Text.Json.Nodes;
using UrlGuard.Driving;

namespace UrlGuard.Browser.Tests;

/// <summary>A browser whose host can be taken away and put back, as an uninstallation does.</summary>
public abstract class RemovableHostFixture(BrowserSetUp setUp) : GuardedFixture(setUp)
{
    private readonly ThrowAwayFolder folder = new();

    private string Program => Path.Combine(folder.Path, "host");

    /// <summary>The machine's policy.</summary>
    private protected virtual JsonObject? Policy => null;

    private protected sealed override Situation Situation
    {
        get
        {
            PutHostBack();
            return new() { Host = Program, MachinePolicy = Policy };
        }
    }

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    /// <summary>No other one starts from here on.</summary>
    private protected void TakeHostAway() => File.Delete(Program);

    private protected void PutHostBack() => File.CreateSymbolicLink(Program, Programs.Host);
}
