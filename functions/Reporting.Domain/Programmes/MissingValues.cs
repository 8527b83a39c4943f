using System.Text.Json.Serialization;

namespace Reporting.Domain.Programmes;

/// <summary>What a rule does about elements without a value; DHIS2's missing-value strategies.</summary>
public enum MissingValues
{
    /// <summary>The rule is not asked when any of its elements is blank.</summary>
    [JsonStringEnumMemberName("skipIfAny")]
    SkipIfAny,

    /// <summary>The rule is not asked when all of its elements are blank; otherwise a blank counts as nothing.</summary>
    [JsonStringEnumMemberName("skipIfAll")]
    SkipIfAll,

    /// <summary>The rule is always asked; a blank counts as nothing.</summary>
    [JsonStringEnumMemberName("neverSkip")]
    NeverSkip,
}
