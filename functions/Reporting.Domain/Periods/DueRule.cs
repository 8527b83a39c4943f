using System.Text.Json.Serialization;

namespace Reporting.Domain.Periods;

/// <summary>How a plan words its deadline.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(StrictlyBefore), "strictlyBefore")]
[JsonDerivedType(typeof(OnOrBefore), "onOrBefore")]
[JsonDerivedType(typeof(WorkingDaysAfter), "workingDaysAfter")]
[JsonDerivedType(typeof(OnRequest), "onRequest")]
public abstract record DueRule
{
    /// <summary>The day of the year that the rule names; null for a rule that names none.</summary>
    [JsonIgnore]
    public virtual DayOfYear? NamedDay => null;

    /// <returns>The due moment of one report, and what moved it.</returns>
    public abstract DueMoment Of(ReportDays days, WorkCalendar calendar);
}
