namespace Reporting.Functions.Tests.Consolidate;

/// <summary>A cell as it stands in the file.</summary>
/// <param name="Value">What is stored, for readers that do not calculate; of a shared string only its number.</param>
internal sealed record StoredCell(string? Formula, string Value);
