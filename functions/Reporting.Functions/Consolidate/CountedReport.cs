using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Totals;

namespace Reporting.Functions.Consolidate;

/// <summary>A unit's report that counts, with all it says.</summary>
/// <param name="OnTime">Whether the unit met its deadline, which its first accepted report decides, not a correction.</param>
/// <param name="Revision">How manieth accepted report of the unit this is, from 1.</param>
public sealed record CountedReport(Unit Unit, Submission Submission, bool OnTime, int Revision, Verdict Verdict, Figures Figures);
