using System.ComponentModel;

namespace Reporting.Domain.Programmes;

/// <summary>Who issues the forms, as the head of a document names it (Nghị định 30/2020).</summary>
public sealed record Issuer
{
    [Description("The body above, first line at the top left.")]
    public required string Superior { get; init; }

    [Description("The issuing body, second line at the top left.")]
    public required string Name { get; init; }

    [Description("The department that receives the reports.")]
    public required string Receiver { get; init; }

    [Description("The ending of its document numbers, such as BC-TTYT.")]
    public string DocumentCode { get; init; } = "BC";

    [Description("The ending of its letters' numbers, issuer and drafting department, such as TTYT-TCHC; what follows the first hyphen of documentCode when not given.")]
    public string? LetterCode { get; init; }

    [Description("Place name before the date.")]
    public required string Place { get; init; }
}
