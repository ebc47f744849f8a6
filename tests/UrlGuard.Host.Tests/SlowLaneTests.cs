using UrlGuard.Protocol;

namespace UrlGuard.Host.Tests;

public sealed class SlowLaneTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [TestCase(SlowLane.MaxWaiting, 1)]
    [TestCase(SlowLane.MaxWaitingBytes / FrameLimits.MaxInbound, FrameLimits.MaxInbound)]
    public void TryAdd_AtTheBoundAndOverIt_NeverWaits(int bound, int size)
    {
        SemaphoreSlim begun = new SemaphoreSlim(0);
        SemaphoreSlim goOn = new SemaphoreSlim(0);
        SlowLane lane = new SlowLane(
            (_, _, _) =>
            {
                begun.Release();
                goOn.Wait();
            }
        );
        byte[] body = new byte[size];
        Assert.That(lane.TryAdd(null!, 0, body), "the first");
        Assert.That(begun.Wait(Deadline), "it is being answered, and no longer waits");
        for (int i = 1; i <= bound; i++)
            Assert.That(lane.TryAdd(null!, i, body), $"number {i}");
        Assert.That(lane.TryAdd(null!, 0, body), Is.False, "one more");
        goOn.Release();
        Assert.That(begun.Wait(Deadline));
        Assert.That(lane.TryAdd(null!, 0, body), "there is room again");
        lane.End(); // leaves what waits
        goOn.Release();
        Assert.That(begun.Wait(TimeSpan.Zero), Is.False);
    }

    [Test]
    public void UrgentFrames_GoBeforeOthersThatWaited()
    {
        using HeldStream stream = new HeldStream();
        FrameOutput output = new FrameOutput(stream);
        Thread first = Start(() => output.Write([1], isUrgent: false));
        Assert.That(stream.Begun.Wait(Deadline));
        Thread second = Start(() => output.Write([2], isUrgent: false)),
            urgent = Start(() => output.Write([3], isUrgent: true));
        foreach (Thread waiting in new[] { second, urgent })
            Assert.That(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin), Is.True.After(30).Seconds.PollEvery(1).MilliSeconds);
        stream.GoOn.Release(3);
        foreach (Thread thread in new[] { first, second, urgent })
            Assert.That(thread.Join(Deadline));
        Assert.That(stream.ToArray(), Is.EqualTo(new byte[] { 1, 3, 2 }));
    }

    private static Thread Start(Action what)
    {
        Thread thread = new Thread(() => what()) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private sealed class HeldStream : MemoryStream
    {
        internal SemaphoreSlim Begun { get; } = new(0);

        internal SemaphoreSlim GoOn { get; } = new(0);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Begun.Release();
            GoOn.Wait();
            base.Write(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            Begun.Dispose();
            GoOn.Dispose();
            base.Dispose(disposing);
        }
    }
}
