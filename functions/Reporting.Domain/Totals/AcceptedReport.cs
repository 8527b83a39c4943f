using Reporting.Domain.Words;

namespace Reporting.Domain.Totals;

/// <summary>A unit's figures that count, with the submission they come from.</summary>
/// <param name="Sha256">Hash of the submission's bytes.</param>
public sealed record AcceptedReport(UnitCode Unit, SubmissionId Submission, DateTimeOffset ReceivedAt, string Sha256, Figures Figures);
