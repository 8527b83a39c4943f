using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;

namespace Reporting.Functions.Telemetry;

/// <summary>What the app counts, under the meter <c>Reporting</c>. Tags are outcomes and codes: no address, no token, no name.</summary>
public sealed class ReportingMeters
{
    public const string Name = "Reporting";

    // A verdict takes seconds; one that waited for RetryStuck takes minutes, one of a period that was run again takes weeks.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600] };

    private readonly Counter<long> submissions;
    private readonly Counter<long> stuck;
    private readonly Counter<long> mails;
    private readonly Counter<long> storageOperations;
    private readonly Histogram<double> processing;

    public ReportingMeters(IMeterFactory factory)
    {
        var meter = factory.Create(Name);
        submissions = meter.CreateCounter<long>("reporting.submissions", "{submission}", "Submissions by what became of them.");
        stuck = meter.CreateCounter<long>("reporting.stuck", "{try}", "Tries on submissions without a verdict that failed, or were the last.");
        mails = meter.CreateCounter<long>("reporting.mails", "{mail}", "Mails by what became of them.");
        storageOperations = meter.CreateCounter<long>("reporting.storage.operations", "{operation}", "Requests to tables and blobs.");
        processing = meter.CreateHistogram("reporting.processing.duration", "s", "From receipt to verdict.", tags: null, Seconds);
    }

    /// <summary>A verdict was reached.</summary>
    /// <param name="submission">With its verdict as the state.</param>
    public void Judged(Submission submission, DateTimeOffset now)
    {
        Count(submission);

        // Receipt may be by another machine's clock.
        var seconds = Math.Max(0, (now - submission.ReceivedAt).TotalSeconds);
        processing.Record(seconds, new TagList { { "verdict", Word(submission.State) }, { "programme", submission.Id.Programme.ToString() } });
    }

    /// <summary>A try on a submission that waited too long ended in an exception.</summary>
    public void TryFailed(ProgrammeId programme) => stuck.Add(1, new TagList { { "outcome", "failed" }, { "programme", programme.ToString() } });

    /// <summary>The last try is over; the unit sees that it could not be processed.</summary>
    public void GivenUp(Submission submission)
    {
        Count(submission);
        stuck.Add(1, new TagList { { "outcome", "givenUp" }, { "programme", submission.Id.Programme.ToString() } });
    }

    /// <summary>An upload that belongs to nobody is tried no more.</summary>
    public void LeftAlone(ProgrammeId programme) => stuck.Add(1, new TagList { { "outcome", "leftAlone" }, { "programme", programme.ToString() } });

    public void Mail(MailOutcome outcome) => mails.Add(1, new TagList { { "outcome", Word(outcome) } });

    /// <param name="kind">table or blob.</param>
    /// <param name="operation">What was asked for, such as read, query or write.</param>
    /// <param name="outcome">How it was answered, such as ok or conflict.</param>
    public void StorageOperation(string kind, string operation, string outcome) =>
        storageOperations.Add(1, new TagList { { "kind", kind }, { "operation", operation }, { "outcome", outcome } });

    private void Count(Submission submission) =>
        submissions.Add(1, new TagList { { "verdict", Word(submission.State) }, { "programme", submission.Id.Programme.ToString() } });

    // As the API writes it: acceptedWithWarnings.
    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
