using System.Globalization;
using UrlGuard.Reliability;

// Faults against the real programs, counted. URLGUARD_HOST names the published host; urlguard lies beside it.
//   dotnet run --project tests/UrlGuard.Reliability -c Release -- [SCENARIO[=TRIES]]...   these, or all of them, in full
//   ... -- --short        a few tries of each, as tests/run does
//   ... -- --write        all in full, and the table of docs/reliability.md anew
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
bool isShort = args is ["--short"],
    writes = args is ["--write"];
(string Name, int? Tries)[] wanted =
    isShort || writes
        ? []
        :
        [
            .. args.Select(argument => argument.Split('='))
                .Select(parts => (parts[0], parts.Length > 1 ? int.Parse(parts[1]) : (int?)null)),
        ];
if (wanted.Any(each => Scenarios.All.All(scenario => scenario.Name != each.Name)))
{
    Console.Error.WriteLine($"scenarios: {string.Join(' ', Scenarios.All.Select(scenario => scenario.Name))}");
    return 2;
}
List<string> rows = new List<string>();
bool isWhole = true;
Console.WriteLine(Outcome.Header);
foreach (IScenario scenario in Scenarios.All)
{
    if (wanted.Length > 0 && !wanted.Any(each => each.Name == scenario.Name))
        continue;
    int tries = wanted.FirstOrDefault(each => each.Name == scenario.Name).Tries ?? (isShort ? Scenarios.Short(scenario) : scenario.Tries);
    Outcome outcome;
    try
    {
        outcome = scenario.Run(tries);
    }
    catch (Exception e) // a program that ended, most often: the others are worth trying
    {
        outcome = new Outcome(scenario.Name, tries, 1, 0, 0, $"{e.GetType().Name}: {e.Message}");
    }
    rows.Add(outcome.Row(scenario.Name));
    isWhole &= outcome.IsWhole;
    Console.WriteLine(rows[^1]);
}
if (writes)
    ReliabilityTable.Write(rows);
if (isShort && ReliabilityTable.Missing() is { Length: > 0 } missing)
{
    Console.Error.WriteLine($"docs/reliability.md says nothing of {missing}");
    isWhole = false;
}
return isWhole ? 0 : 1;
