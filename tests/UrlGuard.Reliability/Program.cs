using UrlGuard.Reliability;

// Faults against the real programs, counted: dotnet run --project tests/UrlGuard.Reliability -c Release -- [SCENARIO[=TRIES]]...
// Without arguments every scenario runs, as often as it says of itself. URLGUARD_HOST names the published host.
IScenario[] all = [Saves.InPlace, Saves.ByRename];
(string Name, int? Tries)[] wanted = [.. args.Select(argument => argument.Split('='))
    .Select(parts => (parts[0], parts.Length > 1 ? int.Parse(parts[1]) : (int?)null))];
if (wanted.Any(each => Array.TrueForAll(all, scenario => scenario.Name != each.Name)))
{
    Console.Error.WriteLine($"scenarios: {string.Join(' ', all.Select(scenario => scenario.Name))}");
    return 2;
}
bool isWhole = true;
Console.WriteLine(Outcome.Header);
foreach (IScenario scenario in all)
{
    if (wanted.Length > 0 && !wanted.Any(each => each.Name == scenario.Name))
        continue;
    Outcome outcome = scenario.Run(wanted.FirstOrDefault(each => each.Name == scenario.Name).Tries ?? scenario.Tries);
    Console.WriteLine(outcome.Row);
    isWhole &= outcome.IsWhole;
}
return isWhole ? 0 : 1;
