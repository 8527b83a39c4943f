using System.Collections.Concurrent;
using System.Diagnostics;
using ClosedXML.Excel;
using Microsoft.Extensions.Logging.Abstractions;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Validate;
using Reporting.Functions.Workbooks;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Fuzzing;

/// <summary>Puts mutated workbooks through what an upload goes through, and holds what comes of each against what may come of any.</summary>
internal sealed class Ordeal
{
    private const double MostSeconds = 5;
    private const long MostBytes = 256 * 1024 * 1024;
    private const int AnsweredEach = 50;

    private static readonly ReadingOptions Options = new();

    private readonly ConcurrentQueue<string> failures = [];
    private readonly ConcurrentDictionary<string, int> outcomes = [];
    private readonly ConcurrentDictionary<int, string> underWay = [];
    private readonly ConcurrentQueue<(double Seconds, long Bytes, string What)> readings = [];
    private readonly ConcurrentQueue<(double Seconds, long Bytes, string What)> answers = [];

    /// <summary>Puts the workbooks with the first <paramref name="count"/> numbers through it.</summary>
    /// <returns>What was measured, to be read; throws with the number and the file of whatever went wrong.</returns>
    public static async Task<string> Pass(int count, TimeSpan limit)
    {
        var ordeal = new Ordeal();
        var all = Task.Factory.StartNew(() => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, ordeal.One), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (await Task.WhenAny(all, Task.Delay(limit)) != all) Assert.Fail($"After {limit} these were still not done: {string.Join(", ", ordeal.underWay.Select(one => $"{one.Key} ({one.Value})"))}.");
        await all;
        Assert.True(ordeal.failures.IsEmpty, string.Join(Environment.NewLine, ordeal.failures.Take(20)));
        return ordeal.Measured();
    }

    private void One(int number)
    {
        if (failures.Count >= 200) return;
        var workbook = MutatedWorkbooks.Of(number);
        underWay[number] = workbook.What;
        try
        {
            Put(workbook);
        }
        catch (Exception error)
        {
            Fail(workbook, error.ToString());
        }
        finally
        {
            underWay.TryRemove(number, out _);
        }
    }

    private void Put(MutatedWorkbook workbook)
    {
        var once = Measure(workbook, readings, () => Judged(workbook));
        var again = Judged(workbook);
        var codes = once.Findings.Select(finding => finding.Code).ToHashSet();
        outcomes.AddOrUpdate(once.Content is null && !workbook.Seed.IsRoster ? codes.First() : $"read: {once.Outcome}", 1, (_, before) => before + 1);
        if (codes.Contains("too-slow")) Fail(workbook, "It was given up for being too slow.");
        if (once.Outcome != again.Outcome || !once.Findings.SequenceEqual(again.Findings) || !once.Values.SequenceEqual(again.Values)) Fail(workbook, "The verdict was another one the second time.");
        if (once.Verdict is null || !(workbook.IsSwollen || workbook.Number % AnsweredEach == 0)) return;
        var sheets = Measure(workbook, answers, () => Answered(workbook, once));
        outcomes.AddOrUpdate(sheets > 1 ? "answered in a workbook" : "answered with the list alone", 1, (_, before) => before + 1);
    }

    private static Judgement Judged(MutatedWorkbook workbook)
    {
        var duty = workbook.Seed.Duty;
        if (workbook.Seed.IsRoster)
        {
            var (raw, unreadable) = RosterReader.Read(workbook.File, Options);
            return raw is null ? new Judgement(null, null, [unreadable!], [], "refused") : new Judgement(null, null, RosterReading.Read(raw, duty.Programme.Units).Findings, [], "roster");
        }

        switch (ReportReader.Read(workbook.File, duty.Programme, Options))
        {
            case ReadOutcome.Readable(var report, var content):
                var verdict = ReportChecks.Judge(report, duty.Programme, duty.Period, duty.Unit);
                return new Judgement(verdict, content, verdict.Findings, verdict.Values, verdict.NeedsConfirming ? "to be confirmed" : verdict.Outcome.ToString());
            case ReadOutcome.NotReadable(var finding):
                return new Judgement(null, null, [finding], [], "not read");
            default:
                throw new InvalidOperationException("A read outcome is readable or not.");
        }
    }

    private static int Answered(MutatedWorkbook workbook, Judgement judgement)
    {
        var (duty, verdict) = (workbook.Seed.Duty, judgement.Verdict!);
        var id = new SubmissionId(duty.Programme.Id, duty.Period.Id, duty.Unit.Code, "20240520T010000000Z-abc");
        var submission = new Submission(id, id.Moment, SubmissionState.Received, new string('a', 64), 1000, "test", 0, 0, 0);

        // A form to be confirmed comes with the figures of the period before, which are in storage; here there are none.
        var answer = verdict.NeedsConfirming
            ? AnnotatedWorkbook.Write(FormWorkbook.Write(duty, null, verdict), verdict, duty, id, id.Moment)
            : new Answer(null!, Microsoft.Extensions.Options.Options.Create(Options), NullLogger<Answer>.Instance).Write(judgement.Content, verdict, duty, submission, CancellationToken.None).GetAwaiter().GetResult();
        using var opened = new XLWorkbook(answer.ToStream());
        Assert.Equal(FormNames.FindingsSheet, opened.Worksheets.First().Name);
        return opened.Worksheets.Count;
    }

    // What the thread allocates is more than what it holds at any moment, so it bounds that from above.
    private T Measure<T>(MutatedWorkbook workbook, ConcurrentQueue<(double Seconds, long Bytes, string What)> measured, Func<T> work)
    {
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var result = work();
        var (seconds, bytes) = (Stopwatch.GetElapsedTime(start).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
        measured.Enqueue((seconds, bytes, $"{workbook.Number} ({workbook.What} of {workbook.Seed.Name})"));
        if (measured != readings) return result;
        if (seconds > MostSeconds) Fail(workbook, $"It took {seconds:0.0} seconds.");
        if (bytes > MostBytes) Fail(workbook, $"It took {bytes / 1_000_000} MB.");
        return result;
    }

    private void Fail(MutatedWorkbook workbook, string why)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mutated-").FullName, $"{workbook.Number}.xlsx");
        File.WriteAllBytes(file, workbook.File.ToArray());
        failures.Enqueue($"Workbook {workbook.Number}, {workbook.What} of {workbook.Seed.Name}, in {file}: {why}");
    }

    private string Measured()
    {
        return string.Join(Environment.NewLine, [.. Of("Reading", readings), .. Of("Answering", answers), .. outcomes.OrderByDescending(one => one.Value).Select(one => $"{one.Value,6} {one.Key}")]);

        static IEnumerable<string> Of(string what, ConcurrentQueue<(double Seconds, long Bytes, string What)> measured)
        {
            foreach (var one in measured.OrderByDescending(one => one.Seconds).Take(5)) yield return $"{what}: {one.Seconds:0.00} s, {one.Bytes / 1_000_000} MB, {one.What}";
            foreach (var one in measured.OrderByDescending(one => one.Bytes).Take(5)) yield return $"{what}: {one.Bytes / 1_000_000} MB, {one.Seconds:0.00} s, {one.What}";
        }
    }

    private sealed record Judgement(Verdict? Verdict, BinaryData? Content, IReadOnlyList<Finding> Findings, IReadOnlyList<CellValue> Values, string Outcome);
}
