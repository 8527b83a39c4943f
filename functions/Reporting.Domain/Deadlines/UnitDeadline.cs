using Reporting.Domain.Periods;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Deadlines;

/// <summary>One unit's own deadline in a period: what the rule of its level says, and what the office has granted it.</summary>
/// <param name="Rule">The due moment by the rule of the unit's level.</param>
/// <param name="Grant">What the office has granted; null for nothing.</param>
public sealed record UnitDeadline(Period Period, DueMoment Rule, Grant? Grant)
{
    /// <param name="level">The unit's distance from the root.</param>
    /// <param name="grants">What was granted to the unit, whenever and in any order.</param>
    /// <param name="asOf">The moment to judge at; what was granted later is not known yet.</param>
    public static UnitDeadline Of(Period period, int level, IEnumerable<Grant> grants, DateTimeOffset asOf) => new(period, period.DueOf(level), Grant.InForce(grants, asOf));

    public static UnitDeadline Of(Period period, ReportingTree tree, Unit unit, IEnumerable<Grant> grants, DateTimeOffset asOf) => Of(period, tree.LevelOf(unit), grants, asOf);

    public bool IsExempt => Grant is { Kind: GrantKind.Exemption };

    /// <summary>An extension's moment; null without one.</summary>
    public DateTimeOffset? ExtendedTo => Grant is { Kind: GrantKind.Extension, Until: { } until } ? until : null;

    /// <summary>The first moment that is too late for this unit.</summary>
    public DateTimeOffset DueAt => ExtendedTo ?? Rule.At;

    /// <summary>The first moment that counts as late: the due moment, and what grace the rule gives. An extension is exact.</summary>
    public DateTimeOffset LateFrom => ExtendedTo ?? Rule.At + Rule.Grace;

    /// <summary>The last day that counts, Vietnam time.</summary>
    public DateOnly LastDay => VietnamTime.DayOf(DueAt.AddTicks(-1));

    public bool IsOnTime(DateTimeOffset received) => received < LateFrom;

    /// <summary>The due moment, exact and in words, with the extension that moved it.</summary>
    public Bilingual InWords => DeadlineSentences.Due(this);
}
