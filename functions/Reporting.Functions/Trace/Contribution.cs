using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;

namespace Reporting.Functions.Trace;

/// <summary>What one unit contributes to a figure.</summary>
/// <param name="Submission">The one that counts.</param>
/// <param name="Cells">The cells of its report that the value was read from.</param>
public sealed record Contribution(Unit Unit, decimal Value, SubmissionId Submission, DateTimeOffset ReceivedAt, IReadOnlyList<CellValue> Cells);
