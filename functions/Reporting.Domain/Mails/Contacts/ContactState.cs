namespace Reporting.Domain.Mails.Contacts;

/// <summary>Whether mails reach somebody. A unit that is not reached has not been reminded, whatever was sent (chưa được nhắc).</summary>
public enum ContactState
{
    /// <summary>A server took the last mail, and it did not come back.</summary>
    Reached,

    /// <summary>There is an address, and no server has taken a mail for it, or not the last one.</summary>
    NeverDelivered,

    /// <summary>The last mail came back.</summary>
    Bounced,

    /// <summary>There is no address to write to.</summary>
    NoContact,
}
