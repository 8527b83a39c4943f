using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Mails;

/// <summary>The pages of the app to which reminders lead. None of them is a key: a unit still opens its personal link, an officer signs in.</summary>
/// <param name="Site">The app's public address; null or empty when it is not known, and then there are no links.</param>
public sealed record SiteLinks(string? Site)
{
    public static readonly SiteLinks None = new((string?)null);

    /// <returns>The unit's page of a report.</returns>
    public IEnumerable<Passage> ToReport(Programme programme, Period period, UnitCode unit) => To("Mở trang báo cáo của đơn vị", $"units/{unit}/{programme.Id}/{period.Id}");

    /// <returns>The officer's board of a period.</returns>
    public IEnumerable<Passage> ToBoard(Programme programme, Period period) => To("Mở bảng theo dõi", $"desk/{programme.Id}/periods/{period.Id}");

    private IEnumerable<Passage> To(string text, string path) => string.IsNullOrEmpty(Site) ? [] : [new Passage.Link(text, new Uri($"{Site.TrimEnd('/')}/{path}"), IsMain: true)];
}
