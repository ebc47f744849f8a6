using System.Runtime.CompilerServices;
using BenchmarkDotNet.Running;
using UrlGuard.Benchmarks;

if (args is ["--flood", var program])
    Flood.Print(program);
else if (args is ["--worst", .. string[] lists])
    WorstTable.Print(lists is [string only] ? only : "");
else if (args is ["--quick"] || !RuntimeFeature.IsDynamicCodeSupported)
    QuickTable.Print();
else
    BenchmarkSwitcher.FromTypes([typeof(SearchBenchmarks)]).Run(args);
