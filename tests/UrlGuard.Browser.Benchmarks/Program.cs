using UrlGuard.Browser.Benchmarks;
using UrlGuard.Browser.Tests;

// A number of rounds may be given; the names of set-ups too, all else.
int rounds = args.Select(argument => int.TryParse(argument, out int number) ? number : 0).FirstOrDefault(number => number > 0);
BrowserSetUp[] setUps =
[
    .. args.Where(argument => Enum.TryParse<BrowserSetUp>(argument, out _) && !int.TryParse(argument, out _))
        .Select(Enum.Parse<BrowserSetUp>),
];
if (setUps.Length == 0)
    setUps = [BrowserSetUp.FirefoxByPolicy, BrowserSetUp.ChromiumByPolicy, BrowserSetUp.ChromiumInstalled];
if (setUps.Contains(BrowserSetUp.ChromiumInstalled))
{
    await ListBenchmark.RunAsync(50, 20, Console.Out);
    await ListBenchmark.RunAsync(200, 20, Console.Out);
}
foreach (BrowserSetUp setUp in setUps)
    await NavigationBenchmark.RunAsync(setUp, rounds > 0 ? rounds : 100, Console.Out);
