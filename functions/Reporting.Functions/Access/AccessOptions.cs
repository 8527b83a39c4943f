using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Access;

/// <summary>The first way into a new deployment.</summary>
public sealed record AccessOptions
{
    public const string Section = "Access";

    /// <summary>SHA-256 of the first officer's token, in hex; the token itself is nobody's setting. Empty: only tokens in the table count.</summary>
    [RegularExpression("(?i)([0-9a-f]{64})?")]
    public string OfficerTokenSha256 { get; init; } = "";
}
