using System.Text;
using UrlGuard.Browser.Tests;

namespace UrlGuard.Reliability;

/// <summary>The machine's policy becomes bytes that are no UTF-8, or no policy at all, while a host runs and when one starts.</summary>
internal sealed class PolicyBytes : IScenario
{
    private static readonly byte[][] Damaged =
    [
        Encoding.Latin1.GetBytes("{\"warning\":{\"contact\":\"M\u00fcnchen\"}}"),
        Encoding.Unicode.GetBytes("{}"),
        "{\"warning\":{\"contact\":\"\\ud800\"}}"u8.ToArray(),
        "{\"\\ud800\":1}"u8.ToArray(),
        "{"u8.ToArray(),
        [0, 0xFF, 0xC0],
    ];

    public string Name => "policy-bytes";

    public int Tries => 60;

    public Outcome Run(int tries)
    {
        int wrong = 0;
        for (int i = 0; i < tries; i++)
        {
            using Home home = new Home("paypal.com\n");
            string root = Path.Combine(home.Folder, "view");
            Directory.CreateDirectory(root);
            PrivateEtc etc = new PrivateEtc(root);
            etc.Write("urlguard/policy.json", "{\"protected\":{\"domains\":[\"northwind-bank.com\"]}}");
            RunningHost running = home.Start(etc.Through);
            wrong += running.Check("northwind-b4nk.com") == "lookalike" ? 0 : 1;
            etc.Write("urlguard/policy.json", Damaged[i % Damaged.Length]);
            foreach (RunningHost host in new[] { running, home.Start(etc.Through) })
                wrong += host.Tells("policy-invalid") && host.Check("northwind-b4nk.com") == "lookalike" ? 0 : 1;
        }
        return new Outcome(
            "the machine's policy becomes bytes that are no UTF-8 or no JSON: live and at start",
            2 * tries,
            wrong,
            0,
            0,
            "`policy-invalid` with its place; the last good policy in force"
        );
    }
}
