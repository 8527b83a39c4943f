using System.ComponentModel;

namespace Reporting.Domain.Programmes;

/// <summary>The signature block of the consolidated report and of letters (Nghị định 30/2020).</summary>
public sealed record Signer
{
    [Description("On whose behalf, one line each, such as TM. ỦY BAN NHÂN DÂN or KT. GIÁM ĐỐC; none when nobody's.")]
    public IReadOnlyList<string> OnBehalf { get; init; } = [];

    [Description("The position, such as GIÁM ĐỐC.")]
    public required string Position { get; init; }
}
