namespace Reporting.Domain.Periods;

/// <summary>When a report falls due by its rule, and how that came about.</summary>
/// <param name="LastDay">The last day that counts, up to its 24:00, Vietnam time.</param>
/// <param name="Rule">The rule as the plan words it.</param>
/// <param name="Note">What moved the day, or might have; null when there is nothing to say.</param>
/// <param name="Grace">How long after the due moment a report still counts as on time.</param>
public sealed record DueMoment(DateOnly LastDay, Bilingual Rule, Bilingual? Note, TimeSpan Grace)
{
    /// <summary>False while the office has yet to name the day: then the last day on which reports are taken stands in.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>The first moment that is too late.</summary>
    public DateTimeOffset At => VietnamTime.StartOf(LastDay.AddDays(1));

    /// <summary>The due moment, exact and in words, as it stands on forms, in mails and in every explanation.</summary>
    public Bilingual InWords
    {
        get
        {
            var end = VietnamTime.EndInWords(At);
            if (!IsNamed) return new($"Hạn: {Rule.Vi}, chưa ấn định ngày (nhận đến hết {end.Vi}, giờ Việt Nam)", $"Due {Rule.En}, no day named yet (taken until {end.En}, Vietnam time)");
            return new(
                $"Hạn: {Rule.Vi} (hết {end.Vi}, giờ Việt Nam{(Note is null ? "" : $"; {Note.Vi}")})",
                $"Due {Rule.En} (until {end.En}, Vietnam time{(Note is null ? "" : $"; {Note.En}")})");
        }
    }
}
