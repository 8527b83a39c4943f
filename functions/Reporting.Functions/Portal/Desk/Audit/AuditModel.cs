using Reporting.Functions.Api;
using Reporting.Functions.Audit;

namespace Reporting.Functions.Portal.Desk.Audit;

/// <summary>What the page of the audit log shows.</summary>
/// <param name="Words">What was looked for; blank for everything.</param>
/// <param name="IsFirst">Whether these are the latest of the day.</param>
/// <param name="IsToday">Whether there is no later day.</param>
public sealed record AuditModel(AuditPage Page, string Words, bool IsFirst, bool IsToday)
{
    public string Day => Days.TextOf(Page.Day);

    public string DayBefore => AddressOf(Page.Day.AddDays(-1), null);

    public string DayAfter => AddressOf(Page.Day.AddDays(1), null);

    public string Latest => AddressOf(Page.Day, null);

    public string Earlier => AddressOf(Page.Day, Page.Next);

    private string AddressOf(DateOnly day, string? after) =>
        $"/desk/audit?day={Days.TextOf(day)}{(Words.Length > 0 ? $"&q={Uri.EscapeDataString(Words)}" : "")}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}";
}
