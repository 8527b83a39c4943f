using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Aggregate;

/// <summary>What whoever adds a unit up has read a moment ago, and need not read again if it still holds.</summary>
/// <param name="OfUnit">All submissions of the unit, the one that was judged since with its verdict.</param>
/// <param name="Judged">Which one that is.</param>
/// <param name="Verdict">The verdict on it; null when it is not at hand.</param>
public sealed record KnownSubmissions(IReadOnlyList<Submission> OfUnit, SubmissionId Judged, Verdict? Verdict)
{
    /// <summary>Whether the one that counts is among them. Whoever accepts a submission writes the unit's figures after that, so one that is
    /// not known here has either written them, and then it is seen that it stands, or will write them yet, and then see what stands.</summary>
    /// <param name="standing">The submission whose figures stand for the unit, looked at after all else; null for none.</param>
    public bool HoldAgainst(SubmissionId? standing) => standing is not { } id || OfUnit.Any(one => one.Id == id && one.IsAccepted);

    public Verdict? VerdictOn(SubmissionId id) => id == Judged ? Verdict : null;
}
