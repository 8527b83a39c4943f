using Reporting.Functions.Validate;

namespace Reporting.Functions.Portal.UnitPages;

/// <summary>What the page shows that verifies a receipt.</summary>
/// <param name="Number">The number that was asked for; empty for none.</param>
/// <param name="Found">The submission of that number; null when there is none.</param>
public sealed record VerifyModel(string Number, FoundSubmission? Found);
