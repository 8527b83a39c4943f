using System.Security.Cryptography;
using System.Text;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Mails;

/// <summary>Whom a mail goes to.</summary>
public sealed record Recipient(string Name, string Address)
{
    /// <summary>The address as a key, whatever its letters: SHA-256 in hex of its capitals.</summary>
    public string Hash => HashOf(Address);

    /// <summary>The beginning of the hash, enough to tell the few contacts of one unit apart.</summary>
    public string ShortHash => Hash[..8];

    /// <returns>Those of a unit's contacts that can be written to, each address once.</returns>
    public static IEnumerable<Recipient> Of(IEnumerable<Contact> contacts) =>
        contacts.Where(contact => !string.IsNullOrWhiteSpace(contact.Email)).Select(contact => new Recipient(contact.Name, contact.Email!.Trim())).DistinctBy(one => one.Hash);

    public static string HashOf(string address) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Trim().Normalize(NormalizationForm.FormC).ToUpperInvariant())));
}
