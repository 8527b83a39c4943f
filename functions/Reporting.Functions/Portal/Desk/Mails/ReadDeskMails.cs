using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Roster;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Mails;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Portal.Desk.Mails;

/// <summary>Reads what the page of mails shows.</summary>
public sealed class ReadDeskMails(ReadMails readMails, ContactRows contacts, TimeProvider clock)
{
    /// <summary>While a period is open, what happened lately is what an officer looks for; the whole of it is one choice away.</summary>
    public const int LastDays = 7;

    // Whose mails come back has an address that somebody must mend; whom no mail was ever sent may simply not have been due one.
    private static readonly ContactState[] NotReached = [ContactState.Bounced, ContactState.NoContact, ContactState.NeverDelivered];

    public async Task<MailsModel> Handle(ProgrammePeriod named, MailsQuery asked, DeskRoles roles, CancellationToken stop)
    {
        var (place, tree) = (new DeskPlace(named), named.Programme.TreeIn(named.Period));
        int? lastDays = named.Period.IsOpenAt(clock.GetUtcNow()) && !asked.IsOfAllDays ? LastDays : null;
        var (mails, health) = (await readMails.Handle(named, roles, lastDays, stop), await contacts.All(stop));
        var reach = tree.Reporters.Select(unit => (Unit: unit, Contact: UnitContact.Of([.. unit.Correspondents], health))).ToList();
        var toCall = from state in NotReached from one in reach where one.Contact.State == state select one;
        var found = mails.Reverse().Where(mail => asked.Asks(mail) && Holds(mail, asked.Words, place, tree)).ToList();
        return new MailsModel(place, tree, reach.CountBy(one => one.Contact.State).ToDictionary(), [.. toCall], PartOfList<OutboxMail>.Of(found, asked.Page), asked, lastDays);
    }

    private static bool Holds(OutboxMail mail, string words, DeskPlace place, ReportingTree tree) =>
        words.Length == 0 || Folding.Holds(mail.To.Name, words) || Folding.Holds(mail.To.Address, words)
        || MailsModel.UnitsOf(mail, place, tree).Any(unit => Folding.Holds(unit.Name, words) || Folding.Holds(unit.Code.ToString(), words));
}
