namespace Reporting.Domain.Reports;

/// <summary>What a form says of itself on its hidden sheet. Texts, since a stranger may have written them.</summary>
public sealed record Manifest(string Programme, string Version, string Period, string Unit);
