using Reporting.Domain.Roster;

namespace Reporting.Domain.Deadlines;

/// <summary>An obligation (nghĩa vụ báo cáo): one unit owing one report for one period, and where it stands.</summary>
/// <param name="Submission">The accepted submission that counts; else the last one sent; null when nothing was.</param>
/// <param name="Explanation">The state in a sentence with the exact moments, Vietnam time.</param>
public sealed record Obligation(Unit Unit, ObligationState State, Submission? Submission, Bilingual Explanation);
