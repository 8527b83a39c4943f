using System.Diagnostics;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Words;

namespace Reporting.Functions.Telemetry;

/// <summary>The handlers as activities, under the source <c>Reporting</c>: below the platform's own activity of the invocation, with the
/// domain's codes as tags and nothing else. Null when nobody listens.</summary>
internal static class ReportingActivities
{
    public const string Name = "Reporting";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>For what is done for all programmes at once.</summary>
    public static Activity? Start(string deed) => Source.StartActivity(deed);

    public static Activity? Start(string deed, ProgrammeId programme, PeriodId period, UnitCode? unit = null) => Start(deed)?
        .SetTag("reporting.programme", programme.ToString())
        .SetTag("reporting.period", period.ToString())
        .SetTag("reporting.unit", unit?.ToString());

    /// <summary>Adds what has become of the submission.</summary>
    public static void Tell(this Activity? activity, Submission submission) => activity?
        .SetTag("reporting.submission", submission.Id.ToString())
        .SetTag("reporting.verdict", submission.State.ToString());
}
