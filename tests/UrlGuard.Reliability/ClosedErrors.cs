namespace UrlGuard.Reliability;

/// <summary>A browser starts the host with standard error closed.</summary>
internal sealed class ClosedErrors : IScenario
{
    public string Name => "closed-stderr";

    public int Tries => 200;

    public Outcome Run(int tries)
    {
        using Home home = new Home("paypal.com\n");
        int wrong = 0;
        for (int i = 0; i < tries; i++)
        {
            try
            {
                using RunningHost host = new RunningHost(
                    Path.Combine(home.Folder, "config"),
                    Path.Combine(home.Folder, "state"),
                    "sh",
                    "-c",
                    "exec \"$@\" 2>&-",
                    "sh"
                );
                wrong += host.Check("paypa1.com") == "lookalike" && host.End().Code == 0 ? 0 : 1;
            }
            catch (IOException)
            {
                wrong++;
            }
        }
        return new Outcome("standard error is closed", tries, wrong, 0, 0, "nothing: it works");
    }
}
