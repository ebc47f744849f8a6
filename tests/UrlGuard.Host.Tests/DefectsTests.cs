using Microsoft.Extensions.Logging.Abstractions;
using UrlGuard.Trust;

namespace UrlGuard.Host.Tests;

/// <summary>A part of the program that throws is a visible fault, not the end of the program, nor of that part.</summary>
public sealed class DefectsTests
{
    [Test]
    public void AWatcherThatThrows_IsAFault_UntilItsNextTurn()
    {
        Defects defects = new Defects(NullLogger<Defects>.Instance);
        using ManualResetEventSlim thrown = new ManualResetEventSlim();
        using ManualResetEventSlim goOn = new ManualResetEventSlim();
        int turns = 0;
        using OddWatcher watcher = new OddWatcher(
            defects,
            () =>
            {
                if (++turns == 1)
                    throw new InvalidTimeZoneException("an inner detail");
                thrown.Set();
                goOn.Wait();
                return turns < 3;
            }
        );
        watcher.StartAsync(default).Wait();
        Assert.That(thrown.Wait(TimeSpan.FromMinutes(2)), "the turn after the one that failed comes");
        Assert.That(defects.Faults.Single(), Is.EqualTo(new Fault(FaultCode.Defect, nameof(OddWatcher), "an inner detail")));
        goOn.Set();
        Assert.That(watcher.ExecuteTask!.Wait(TimeSpan.FromMinutes(2)), "the watcher ends when it says so");
        Assert.That((turns, defects.Faults.Count), Is.EqualTo((3, 0)));
    }

    private sealed class OddWatcher(Defects defects, Func<bool> look) : Watcher(defects)
    {
        protected override TimeSpan Interval { get; } = TimeSpan.FromMilliseconds(1);

        protected override bool Look() => look();
    }
}
