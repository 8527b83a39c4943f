using System.Text.RegularExpressions;

namespace Reporting.Domain.Mails;

/// <summary>What a mail server says, for the log: it likes to repeat the address, which is nobody's business there.</summary>
public static partial class WithoutAddresses
{
    public static string Of(string? text) => Address().Replace(text ?? "", "…@…");

    [GeneratedRegex("""[^\s<>"'(),:;]+@[^\s<>"'(),:;]+""")]
    private static partial Regex Address();
}
