using Reporting.Domain.Words;

namespace Reporting.Domain.Periods;

/// <summary>One period (kỳ) of a programme, with its data window and its three moments: opening, due and closing.</summary>
/// <param name="DataFrom">First day the figures cover.</param>
/// <param name="DataTo">Last day the figures cover.</param>
/// <param name="OpensAt">From here on reports are taken.</param>
/// <param name="DueAt">The end of the last valid moment: a report received before it is on time.</param>
/// <param name="ClosesAt">The end of taking reports, late ones included.</param>
public sealed record Period(
    PeriodId Id, Bilingual Label, DateOnly DataFrom, DateOnly DataTo,
    DateTimeOffset OpensAt, DateTimeOffset DueAt, DateTimeOffset ClosesAt, Bilingual DueRuleInWords)
{
    public bool IsOpenAt(DateTimeOffset moment) => moment >= OpensAt && moment < ClosesAt;

    public bool IsOnTime(DateTimeOffset received) => received < DueAt;

    /// <summary>The due moment, exact and in words, as it stands on forms, in mails and in every explanation.</summary>
    public Bilingual DueInWords
    {
        get
        {
            var end = VietnamTime.EndInWords(DueAt);
            return new Bilingual($"Hạn: {DueRuleInWords.Vi} (hết {end.Vi}, giờ Việt Nam)", $"Due {DueRuleInWords.En} (until {end.En}, Vietnam time)");
        }
    }
}
