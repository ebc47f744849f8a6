using System.Runtime.InteropServices;

namespace UrlGuard.Benchmarks;

/// <summary>Processor time of this thread. Waiting for a processor beside much other work does not count as slow. Linux only.</summary>
internal static partial class ThreadTime
{
    private const int ThreadProcessorTime = 3; // CLOCK_THREAD_CPUTIME_ID

    /// <summary>Microseconds since the thread began.</summary>
    public static double Microseconds
    {
        get
        {
            if (GetTime(ThreadProcessorTime, out Time time) != 0)
                throw new PlatformNotSupportedException();
            return time.Seconds * 1e6 + time.Nanoseconds / 1e3;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private struct Time
    {
        public nint Seconds,
            Nanoseconds;
    }
}
