using System.Text.Json.Serialization;

namespace Reporting.Domain.Programmes;

/// <summary>How two numbers are compared; the wording of a plan decides which ("dưới" is <see cref="LessThan"/>,
/// "không vượt quá" is <see cref="AtMost"/>), and so decides equality.</summary>
public enum Comparison
{
    [JsonStringEnumMemberName("<")]
    LessThan,

    [JsonStringEnumMemberName("<=")]
    AtMost,

    [JsonStringEnumMemberName("=")]
    Equal,

    [JsonStringEnumMemberName(">=")]
    AtLeast,

    [JsonStringEnumMemberName(">")]
    MoreThan,
}
