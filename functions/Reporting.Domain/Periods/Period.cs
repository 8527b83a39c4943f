using Reporting.Domain.Words;

namespace Reporting.Domain.Periods;

/// <summary>One period (kỳ) of a programme, with its data window and its three moments: opening, due and closing.</summary>
/// <param name="DataFrom">First day the figures cover.</param>
/// <param name="DataTo">Last day the figures cover.</param>
/// <param name="OpensAt">From here on reports are taken.</param>
/// <param name="Due">When reports fall due, but at the levels that have a due moment of their own.</param>
/// <param name="ClosesAt">The end of taking reports, late ones included.</param>
public sealed record Period(PeriodId Id, Bilingual Label, DateOnly DataFrom, DateOnly DataTo, DateTimeOffset OpensAt, DueMoment Due, DateTimeOffset ClosesAt)
{
    /// <summary>The levels of the reporting tree whose reports fall due at another moment.</summary>
    public IReadOnlyDictionary<int, DueMoment> DueByLevel { get; init; } = new Dictionary<int, DueMoment>();

    /// <summary>The end of the last valid moment: a report received before it is on time.</summary>
    public DateTimeOffset DueAt => Due.At;

    public Bilingual DueInWords => Due.InWords;

    public bool IsOpenAt(DateTimeOffset moment) => moment >= OpensAt && moment < ClosesAt;

    /// <param name="level">Distance from the root of the reporting tree.</param>
    public DueMoment DueOf(int level) => DueByLevel.GetValueOrDefault(level, Due);
}
