using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Reporting.Benchmarks;

// Within this process: a project that BenchmarkDotNet writes for itself knows nothing of the packages' profiles.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8).WithIterationTime(TimeInterval.FromMilliseconds(250));
var config = ManualConfig.CreateEmpty().AddJob(job).AddColumnProvider(DefaultColumnProviders.Instance)
    .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));
ReadingAndValidating.WarmUp();
if (args is not ["table"])
{
    BenchmarkSwitcher.FromAssembly(typeof(Forms).Assembly).Run(args, config.AddLogger(ConsoleLogger.Default));
    return 0;
}

await Console.Error.WriteLineAsync("Measuring, for a minute or two ...");
var summary = BenchmarkRunner.Run<ReadingAndValidating>(config.AddLogger(NullLogger.Instance));
if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success))
{
    await Console.Error.WriteLineAsync("Not everything could be measured; run it with --filter * to see why. Release builds only.");
    return 1;
}

Console.WriteLine(RatioTable.Of(summary));
return 0;
