using System.ComponentModel;
using System.Text.Json.Serialization;
using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>A unit (đơn vị): an organisation unit of the reporting tree, with its parent in this programme, its contacts and
/// the days between which it exists.</summary>
public sealed record Unit
{
    [Description("The unit's code, unique in the roster.")]
    public required UnitCode Code { get; init; }

    [Description("The unit's full name, as it stands on documents.")]
    public required string Name { get; init; }

    [Description("Code of the unit it reports to; none for the root.")]
    public UnitCode? Parent { get; init; }

    [Description("What kind of unit it is, in words.")]
    public string? Type { get; init; }

    [Description("Whether it owes reports of its own; false for units that only add up.")]
    public bool Reports { get; init; } = true;

    [Description("First day it exists; none when always.")]
    public DateOnly? ValidFrom { get; init; }

    [Description("Last day it exists; none when still.")]
    public DateOnly? ValidTo { get; init; }

    [Description("Whom reminders reach.")]
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Whom mails about its reports go to: everybody but its heads; those, where there is nobody else to write to.</summary>
    [JsonIgnore]
    public IEnumerable<Contact> Correspondents => Contacts.Any(contact => contact is { Head: false, HasMail: true }) ? Contacts.Where(contact => !contact.Head) : Contacts;

    public bool ExistsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
