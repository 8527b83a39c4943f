using Reporting.Domain.Words;

namespace Reporting.Domain.Reports;

/// <summary>A finding (lỗi, cảnh báo): something in an uploaded workbook that its sender should know, said in both languages
/// with what to do about it. <see cref="FindingKinds"/> is the catalogue.</summary>
/// <param name="Code">Stable name of the kind of finding.</param>
/// <param name="Sheet">The sheet, where the workbook could be read that far.</param>
/// <param name="Cell">The cell, such as <c>E12</c>.</param>
/// <param name="Element">The data element the cell belongs to.</param>
/// <param name="Entered">What was entered.</param>
/// <param name="ReadAs">What it was read as.</param>
/// <param name="Expected">What belongs there.</param>
public sealed record Finding(
    string Code, Severity Severity, string? Sheet, string? Cell, ElementCode? Element,
    string? Entered, string? ReadAs, Bilingual? Expected, Bilingual Message)
{
    /// <summary>The last sentences of the message: what to do about it.</summary>
    public Bilingual? Mend { get; init; }
}
