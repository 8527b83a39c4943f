using System.ComponentModel;

namespace Reporting.Domain.Periods;

/// <summary>"Theo yêu cầu của Chi cục": the plan fixes no day; the office names it, period by period (<see cref="NamedDueDay"/>).
/// Until then reports are awaited up to the closing moment, and nobody is late or reminded.</summary>
public sealed record OnRequest : DueRule
{
    [Description("The plan's wording, such as “theo yêu cầu của Chi cục”.")]
    public required Bilingual Words { get; init; }

    public override DueMoment Of(ReportDays days, WorkCalendar calendar) => new(days.LastTaken, Words, null, TimeSpan.Zero) { IsNamed = false };

    /// <returns>The due moment once the office has named the day. The day is the office's own, and nothing moves it.</returns>
    public DueMoment Named(NamedDueDay day)
    {
        var document = day.Document.Length > 0 ? new Bilingual($" theo {day.Document}", $" by {day.Document}") : new Bilingual("", "");
        return new DueMoment(
            day.LastDay,
            new($"{Words.Vi}, ấn định chậm nhất ngày {VietnamTime.Date(day.LastDay)}{document.Vi}", $"{Words.En}, set to on or before {day.LastDay:yyyy-MM-dd}{document.En}"),
            null, TimeSpan.Zero);
    }
}
