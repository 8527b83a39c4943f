using System.Globalization;
using BenchmarkDotNet.Reports;

namespace Reporting.Benchmarks;

/// <summary>The ratios between the readers, as Markdown: of the best of the iterations, which a busy machine disturbs least, and of allocated bytes.</summary>
internal static class RatioTable
{
    public static string Of(Summary summary)
    {
        var rows = summary.Reports.GroupBy(report => (int)report.BenchmarkCase.Parameters[nameof(ReadingAndValidating.Elements)]).OrderBy(row => row.Key);
        return string.Join('\n', (string[])
        [
            "| elements | ours / floor, time | ExcelDataReader / ours, time | ClosedXML / ours, time | ours / ExcelDataReader, allocated |",
            "|---:|---:|---:|---:|---:|",
            .. rows.Select(row => Row(row.Key, row.ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name))),
        ]);
    }

    private static string Row(int elements, Dictionary<string, BenchmarkReport> reports)
    {
        var (ours, others) = (reports[nameof(ReadingAndValidating.Ours)], reports[nameof(ReadingAndValidating.ExcelDataReader)]);
        var (floor, closedXml) = (reports[nameof(ReadingAndValidating.Floor)], reports[nameof(ReadingAndValidating.ClosedXml)]);
        return string.Create(CultureInfo.InvariantCulture, $"| {elements} | {Time(ours) / Time(floor):0.00} | {Time(others) / Time(ours):0.00} | {Time(closedXml) / Time(ours):0.00} | {Bytes(ours) / Bytes(others):0.000} |");
    }

    private static double Time(BenchmarkReport report) => report.ResultStatistics!.Min;

    private static double Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)!.Value;
}
