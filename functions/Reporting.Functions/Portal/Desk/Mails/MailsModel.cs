using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk.Mails;

/// <summary>What the page of mails shows: whom mails reach and whom they do not, and every mail about the period.</summary>
/// <param name="Reach">How many of the units that report are in each state.</param>
/// <param name="ToCall">Those who are not reached, whose mails came back first.</param>
/// <param name="Mails">The latest first.</param>
/// <param name="LastDays">Of how many days up to today they are; null for the whole period.</param>
public sealed record MailsModel(
    DeskPlace Place, ReportingTree Tree, IReadOnlyDictionary<ContactState, int> Reach, IReadOnlyList<(Unit Unit, UnitContact Contact)> ToCall, PartOfList<OutboxMail> Mails, MailsQuery Asked, int? LastDays)
{
    /// <returns>The units of this period that a mail is about.</returns>
    public IEnumerable<Unit> UnitsOf(OutboxMail mail) => UnitsOf(mail, Place, Tree);

    internal static IEnumerable<Unit> UnitsOf(OutboxMail mail, DeskPlace place, ReportingTree tree) =>
        mail.Topics.Where(topic => topic.Programme == place.Of.Programme.Id && topic.Period == place.Of.Period.Id).Select(topic => topic.Unit is { } code ? tree.Find(code) : null).OfType<Unit>();
}
