using System.Text.Json.Serialization;

namespace Reporting.Domain.Periods;

/// <summary>How a plan words its deadline.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(StrictlyBefore), "strictlyBefore")]
[JsonDerivedType(typeof(OnOrBefore), "onOrBefore")]
public abstract record DueRule
{
    /// <summary>The first moment that is too late.</summary>
    public abstract DateTimeOffset EndIn(int reportYear);

    /// <summary>The rule as the plan words it.</summary>
    public abstract Bilingual WordsIn(int reportYear);

    /// <summary>The day the rule names.</summary>
    [JsonIgnore]
    public abstract DayOfYear NamedDay { get; }
}
