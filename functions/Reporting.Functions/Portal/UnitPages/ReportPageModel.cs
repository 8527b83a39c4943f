using Reporting.Domain;
using Reporting.Domain.Deadlines;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>What the page of one report shows.</summary>
/// <param name="IsOpen">Whether files are taken now.</param>
/// <param name="Submissions">What the unit has sent, the latest first.</param>
/// <param name="MostBytes">The largest file that is taken.</param>
public sealed record ReportPageModel(UnitReport Report, bool IsOpen, IReadOnlyList<Submission> Submissions, long MostBytes)
{
    /// <summary>Why the last upload was refused, where it was.</summary>
    public Bilingual? Refused { get; init; }
}
