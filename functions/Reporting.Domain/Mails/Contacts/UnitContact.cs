using Reporting.Domain.Roster;

namespace Reporting.Domain.Mails.Contacts;

/// <summary>Whether a unit is reached by mail, and the number to call when it is not.</summary>
/// <param name="Phone">Null when the roster has none.</param>
public sealed record UnitContact(ContactState State, string? Phone)
{
    /// <param name="contacts">The unit's contacts, the first one first.</param>
    /// <param name="healthOf">What became of the mails to an address, by <see cref="Recipient.HashOf"/>; addresses without mails are left out.</param>
    public static UnitContact Of(IReadOnlyList<Contact> contacts, IReadOnlyDictionary<string, ContactHealth> healthOf)
    {
        // One who reads his mail is enough; an address that came back says more than one that was never tried.
        var states = Recipient.Of(contacts).Select(to => (healthOf.GetValueOrDefault(to.Hash) ?? ContactHealth.Unknown).State).ToHashSet();
        var state = new[] { ContactState.Reached, ContactState.Bounced, ContactState.NeverDelivered }.Where(states.Contains).DefaultIfEmpty(ContactState.NoContact).First();
        return new UnitContact(state, contacts.Select(contact => contact.Phone).FirstOrDefault(phone => !string.IsNullOrWhiteSpace(phone)));
    }
}
