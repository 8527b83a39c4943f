using System.Globalization;
using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Functions.Portal.Desk;

/// <summary>Numbers, days and states as the desk's pages say them.</summary>
internal static class DeskWords
{
    public static readonly Bilingual Nothing = new("–", "–");

    /// <returns>A rate such as 81,8%.</returns>
    public static Bilingual PerCent(decimal? rate) =>
        rate is { } known ? new(known.ToString("0.#", Numbers.Vietnamese) + "%", known.ToString("0.#", CultureInfo.InvariantCulture) + "%") : Nothing;

    public static Bilingual Share(int part, int whole) => PerCent(whole == 0 ? null : Math.Round(part * 100m / whole, 1, MidpointRounding.AwayFromZero));

    public static Bilingual Number(decimal? number) => number is { } known ? Numbers.Words(known) : Nothing;

    /// <returns>A day as 24/5 and 24 May: the year stands elsewhere on the page.</returns>
    public static Bilingual Day(DateOnly day) => new(string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}"), day.ToString("d MMM", CultureInfo.InvariantCulture));

    /// <returns>The day that ends at the moment, or on which it falls, with the year.</returns>
    public static Bilingual LastDay(DateTimeOffset end)
    {
        var day = VietnamTime.DayOf(end.AddTicks(-1));
        return new(VietnamTime.Date(day), day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
    }

    /// <returns>A last moment: the day where it ends with one, as most do; else the hour as well.</returns>
    public static Bilingual Until(DateTimeOffset end) =>
        VietnamTime.In(end).TimeOfDay == TimeSpan.Zero ? new($"hết {LastDay(end).Vi}", $"the end of {LastDay(end).En}") : Moment(end);

    /// <returns>A unit's deadline; a day that the office has yet to name is none.</returns>
    public static Bilingual Due(UnitDeadline deadline) =>
        deadline.Rule.IsNamed || deadline.ExtendedTo is not null ? Until(deadline.DueAt) : new("chưa ấn định ngày", "no day named yet");

    /// <returns>A moment to the minute, for tables.</returns>
    public static Bilingual Moment(DateTimeOffset moment)
    {
        var (local, day) = (VietnamTime.In(moment), VietnamTime.DayOf(moment));
        var time = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return new($"{time} {VietnamTime.Date(day)}", $"{time}, {day.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}");
    }

    /// <returns>A period as there is room for it below a point: 05/24, Q1/24, 6T/24, 2024.</returns>
    public static string InShort(this PeriodId period) =>
        period.Part == "NAM" ? string.Create(CultureInfo.InvariantCulture, $"{period.Year}") : string.Create(CultureInfo.InvariantCulture, $"{period.Part}/{period.Year % 100:00}");

    public static (Bilingual Words, Tone Tone) InWords(this ContactState state) => state switch
    {
        ContactState.Reached => (new("Thư đến được", "Mails arrive"), Tone.Good),
        ContactState.NeverDelivered => (new("Chưa gửi được thư", "No mail delivered"), Tone.None),
        ContactState.Bounced => (new("Thư bị trả lại", "Mails come back"), Tone.Bad),
        ContactState.NoContact => (new("Không có địa chỉ thư", "No mail address"), Tone.Warn),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
