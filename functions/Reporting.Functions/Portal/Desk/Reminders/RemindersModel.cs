using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Reporting.Domain;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Functions.Api;
using Reporting.Functions.Remind;

namespace Reporting.Functions.Portal.Desk.Reminders;

/// <summary>What the page of reminders shows: which mails are on their way, or would be, and who gets none.</summary>
/// <param name="Asked">Null when it was refused.</param>
/// <param name="IsPreview">Whether nobody has been reminded yet.</param>
public sealed record RemindersModel(DeskPlace Place, ReminderRequest Request, AskedReminders? Asked, bool IsPreview)
{
    // Whom to call comes first, what is only to be known last.
    private static readonly WhyNot[] InOrder =
        [WhyNot.CameBack, WhyNot.NoAddress, WhyNot.GivenUp, WhyNot.SentToday, WhyNot.OnItsWay, WhyNot.BeingChecked, WhyNot.Reported, WhyNot.OwesNothing];

    /// <summary>Why it was refused.</summary>
    public Bilingual? Refused { get; init; }

    public int Units => Asked?.Mails.SelectMany(mail => mail.Reminders).Select(one => one.About.Code).Distinct().Count() ?? 0;

    /// <summary>Those who are not reminded, by reason.</summary>
    public IEnumerable<(WhyNot Why, IReadOnlyList<Unit> Units)> NotReminded =>
        from why in InOrder
        let units = (Asked?.NotReminded ?? []).Where(one => one.Why == why).Select(one => one.Unit).ToList()
        where units.Count > 0
        select (why, (IReadOnlyList<Unit>)units);

    /// <returns>Whether somebody has to be called instead.</returns>
    public static bool IsToBeCalled(WhyNot why) => why is WhyNot.CameBack or WhyNot.NoAddress or WhyNot.GivenUp;

    internal static ReminderRequest Read(StringValues units, StringValues node) => new() { Units = DeskForm.Codes(units), Node = node.ToString().Trim() };

    internal static IResult Answer(HttpRequest request, DeskPlace place, ReminderRequest asked, Found<AskedReminders> found, bool isPreview) =>
        found.Is(out var reminders, out var problem)
            ? Page.Of<RemindersPage, RemindersModel>(View.Of(request), new RemindersModel(place, asked, reminders, isPreview))
            : Page.Of<RemindersPage, RemindersModel>(View.Of(request), new RemindersModel(place, asked, null, isPreview) { Refused = problem.Detail }, problem.Status);
}
