using System.ComponentModel.DataAnnotations;

namespace Reporting.Functions.Access;

/// <summary>The ways in that are settings.</summary>
public sealed record AccessOptions
{
    public const string Section = "Access";

    /// <summary>SHA-256 of the first officer's token, in hex; the token itself is nobody's setting. Empty: only tokens in the table count.</summary>
    [RegularExpression("(?i)([0-9a-f]{64})?")]
    public string OfficerTokenSha256 { get; init; } = "";

    /// <summary>SHA-256 of the token with which mails that came back are handed in, in hex. Empty: only officers may.</summary>
    [RegularExpression("(?i)([0-9a-f]{64})?")]
    public string BounceTokenSha256 { get; init; } = "";
}
