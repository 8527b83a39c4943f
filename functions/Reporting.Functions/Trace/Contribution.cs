using Reporting.Domain.Deadlines;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Trace;

/// <summary>What one unit contributes to a figure.</summary>
/// <param name="Cells">The cells of its report that the value was read from.</param>
public sealed record Contribution(Unit Unit, decimal Value, Submission Submission, IReadOnlyList<CellValue> Cells);
