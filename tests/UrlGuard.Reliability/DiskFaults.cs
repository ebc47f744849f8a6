namespace UrlGuard.Reliability;

/// <summary>The disk is full, then the file system is read-only, while a host edits. It refuses, goes on judging, and ends as it should.</summary>
internal sealed class DiskFaults : IScenario
{
    public string Name => "disk-full-and-read-only";

    public int Tries => 20;

    public Outcome Run(int tries)
    {
        int wrong = 0,
            lost = 0;
        for (int i = 0; i < tries; i++)
        {
            bool isFull = i % 2 == 0;
            using Home home = new Home("paypal.com\n");
            // A file system of its own, which only the host sees; we look at it through the host's root.
            RunningHost host = home.Start(
                Mounts.Through(
                    $"mount -t tmpfs -o size=256k none '{home.Config}' && echo paypal.com > '{home.Config}/protected.txt' && "
                        + (
                            isFull
                                ? $"head -c 1M /dev/zero > '{home.Config}/fill' 2>/dev/null; "
                                : $"mount -o remount,ro '{home.Config}' && "
                        )
                        + "exec \"$@\""
                )
            );
            wrong += host.Add($"added-{i}.com") == "list-unwritable" ? 0 : 1;
            wrong += host.Check("paypa1.com") == "lookalike" ? 0 : 1;
            lost += File.ReadAllText($"/proc/{host.Process.Id}/root{home.ProtectedFile}") == "paypal.com\n" ? 0 : 1;
            wrong += host.End().Code == 0 ? 0 : 1;
        }
        return new Outcome(
            "the disk is full, or read-only, while a host edits the list",
            tries,
            lost + wrong,
            0,
            0,
            "`list-unwritable`; the list as it was, sites still judged by it"
        );
    }
}
